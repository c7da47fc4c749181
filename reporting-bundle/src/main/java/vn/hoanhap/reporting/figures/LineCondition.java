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

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private LineCondition() {}

    static LineCondition of(IndicatorDefinition definition, Asked asked, boolean split) {
        LineCondition condition = new LineCondition();
        condition.sql.append(" from register.journal_line l join register.unit_cover c on c.unit_id = l.unit_id");
        condition.sql.append(" left join register.person_root r on r.person_id = l.person_id");
        condition.and(" where c.root_id = ?", asked.unit().id());
        condition.and(" and c.split = ?", split);
        condition.dates(definition.basis(), asked);
        condition.lines(definition.filter());
        return condition;
    }

    /** Asks for the lines of every commune of an area at once, each within its own cover. */
    static LineCondition ofCommunes(IndicatorDefinition definition, Asked asked) {
        LineCondition condition = new LineCondition();
        condition.sql.append(" from register.journal_line l join register.unit_cover c on c.unit_id = l.unit_id");
        condition.sql.append(" left join register.person_root r on r.person_id = l.person_id where c.split = false");
        condition.and(
                "c.root_id in (select v.unit_id" + CommuneArea.FROM + ")",
                CommuneArea.values(asked.unit(), asked.placedOn()));
        condition.dates(definition.basis(), asked);
        condition.lines(definition.filter());
        return condition;
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

    private void and(String text, Object value) {
        sql.append(text);
        values.add(value);
    }

    private void anyOf(String text, Collection<String> wanted) {
        sql.append(text)
                .append('(')
                .append(String.join(", ", Collections.nCopies(wanted.size(), "?")))
                .append(')');
        wanted.stream().sorted().forEach(values::add);
    }

    /** Adds a condition without values, such as a reader's scope. */
    LineCondition and(String text) {
        sql.append(" and ").append(text);
        return this;
    }

    /** Adds a condition with values. */
    LineCondition and(String text, List<Object> more) {
        values.addAll(more);
        return and(text);
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
