package vn.hoanhap.benchmarks.report;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.reporting.figures.Asked;

/**
 * Asks for one number as somebody would who knows the tables and needs only this number now: one statement, without lines
 * that took others back, merged people, split units, qualifiers, and without telling how many lines stand behind it.
 */
final class RawFigure {

    private final String sql;
    private final List<Object> values = new ArrayList<>();

    RawFigure(IndicatorDefinition definition, Asked asked) {
        String counted =
                switch (definition.count()) {
                    case LINES -> "count(*)";
                    case PERSONS -> "count(distinct l.person_id)";
                    case HOUSEHOLDS -> "count(distinct l.household_id)";
                    case TEAMS -> "count(distinct l.team_id)";
                    case UNITS -> "count(distinct l.unit_id)";
                    case QUANTITY -> "sum(l.quantity)";
                };
        StringBuilder text = new StringBuilder(
                "select " + counted
                        + " from register.journal_line l join register.unit_cover c on c.unit_id = l.unit_id where c.root_id = ?");
        values.add(asked.unit().id());
        anyOf(text, " and l.kind in (", definition.filter().kinds());
        if (definition.basis() == Basis.FLOW) {
            text.append(" and l.on_date >= ?");
            values.add(Date.valueOf(asked.from()));
        }
        text.append(" and l.on_date <= ?");
        values.add(Date.valueOf(asked.to()));
        if (!definition.filter().categories().isEmpty()) {
            anyOf(text, " and l.category in (", definition.filter().categories());
        }
        for (Map.Entry<String, Set<String>> attribute :
                definition.filter().attributes().entrySet()) {
            text.append(
                    " and exists (select 1 from register.journal_attribute a where a.line_id = l.id and a.name = ?");
            values.add(attribute.getKey());
            anyOf(text, " and a.attr_value in (", attribute.getValue());
            text.append(")");
        }
        sql = text.toString();
    }

    private void anyOf(StringBuilder text, String head, Set<String> wanted) {
        text.append(head)
                .append(String.join(", ", Collections.nCopies(wanted.size(), "?")))
                .append(")");
        values.addAll(wanted);
    }

    long ask(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                statement.setObject(at + 1, values.get(at));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
