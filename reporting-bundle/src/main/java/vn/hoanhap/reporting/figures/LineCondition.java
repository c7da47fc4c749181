package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.indicator.LineFilter;

/**
 * Writes which journal lines a definition asks for, as SQL that both engines understand. The line is aliased {@code l}, its
 * place in the territory {@code c}.
 */
final class LineCondition {

    private static final String FROM =
            " from register.journal_line l join register.unit_cover c on c.unit_id = l.unit_id";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private LineCondition() {}

    /** Asks for the lines of an area: its own, and with {@code c.split} those of former units that it shares. */
    static LineCondition of(IndicatorDefinition definition, Asked asked) {
        LineCondition condition = new LineCondition();
        condition.sql.append(FROM);
        condition.and(" where c.root_id = ?", asked.unit().id());
        condition.dates(definition.basis(), asked);
        condition.lines(definition.filter());
        return condition;
    }

    /** Asks for the lines of an area that are its own. */
    static LineCondition own(IndicatorDefinition definition, Asked asked) {
        return of(definition, asked).and("c.split = false");
    }

    /** Asks for the lines of an area that are its own and have such a subject. */
    static LineCondition of(IndicatorDefinition definition, Asked asked, Subject subject) {
        return own(definition, asked).and(subject.column() + " is not null");
    }

    private void dates(Basis basis, Asked asked) {
        if (basis == Basis.FLOW) {
            and(" and l.on_date >= ?", asked.from());
        }
        and(" and l.on_date <= ?", asked.to());
    }

    private void lines(LineFilter filter) {
        anyOf(" and l.kind in ", filter.kinds());
        if (!filter.categories().isEmpty()) {
            anyOf(" and l.category in ", filter.categories());
        }
        for (Map.Entry<String, java.util.Set<String>> attribute : new TreeMap<>(filter.attributes()).entrySet()) {
            and(
                    " and exists (select 1 from register.journal_attribute a where a.line_id = l.id and a.name = ?",
                    attribute.getKey());
            anyOf(" and a.attr_value in ", attribute.getValue());
            sql.append(')');
        }
    }

    /** Writes the right side of an "in"; one that is never true when there is nothing to be in. */
    static String places(int count) {
        return count == 0
                ? "(select 0 from register.unit_catalogue where 1 = 0)"
                : "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    private void and(String text, Object value) {
        sql.append(text);
        values.add(value);
    }

    private void anyOf(String text, Collection<String> wanted) {
        sql.append(text).append(places(wanted.size()));
        wanted.stream().sorted().forEach(values::add);
    }

    /** Adds a condition without values, such as a reader's scope. */
    LineCondition and(String text) {
        sql.append(" and ").append(text);
        return this;
    }

    /** Narrows each kind of line to its own reach; kinds without one are left out. */
    LineCondition andKinds(Map<String, String> reaches) {
        sql.append(" and (1 = 0");
        reaches.forEach((kind, reach) -> {
            and(" or (l.kind = ?", kind);
            sql.append(" and ").append(reach).append(')');
        });
        sql.append(')');
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** Binds the values from the given position on; returns the next free position. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        return bind(statement, first, values);
    }

    /** Binds values from the given position on; returns the next free position. */
    static int bind(PreparedStatement statement, int first, List<Object> values) throws SQLException {
        int position = first;
        for (Object value : values) {
            if (value instanceof LocalDate date) {
                statement.setDate(position++, java.sql.Date.valueOf(date));
            } else {
                statement.setObject(position++, value);
            }
        }
        return position;
    }
}
