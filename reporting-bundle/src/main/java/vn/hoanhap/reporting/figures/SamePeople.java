package vn.hoanhap.reporting.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows which records were found to be one human being. They are few: looked for here, beside sums of lines, they cost
 * nothing, while Derby looks through all people for each sum.
 */
final class SamePeople {

    private static final SamePeople NOBODY = new SamePeople();

    private final Map<Long, Long> roots = new HashMap<>();
    private final Set<Long> several = new HashSet<>();

    private SamePeople() {}

    /** Reads them when it is people who are counted; nothing else is ever merged. */
    static SamePeople among(Subject subject, Connection connection) throws SQLException {
        if (subject != Subject.PERSON) {
            return NOBODY;
        }
        SamePeople same = new SamePeople();
        String sql = "select m.person_id, m.root_id from register.person_merged m";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                same.roots.put(rows.getLong(1), rows.getLong(2));
                same.several.add(rows.getLong(2));
            }
        }
        return same;
    }

    /** Returns as whom a record counts. */
    long root(long record) {
        return roots.getOrDefault(record, record);
    }

    /** Tells whether other records count as the same as this one. */
    boolean several(long record) {
        return several.contains(root(record));
    }
}
