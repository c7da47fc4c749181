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

    /** Asks for the lines of an area: those that are its own, or those of former units that it shares. */
    static LineCondition of(IndicatorDefinition definition, Asked asked, boolean split) {
        return lines("", definition, asked, split);
    }

    /** Asks for the lines of an area that have such a subject. */
    static LineCondition of(IndicatorDefinition definition, Asked asked, Subject subject) {
        return lines(subject.join(), definition, asked, false).and(subject.column() + " is not null");
    }

    /** Asks for the lines of several communes at once that have such a subject, each within its own cover. */
    static LineCondition of(IndicatorDefinition definition, Asked asked, Subject subject, List<Object> communes) {
        LineCondition condition = new LineCondition();
        condition.sql.append(FROM).append(subject.join()).append(" where c.split = false");
        condition
                .and("c.root_id in " + places(communes.size()), communes)
                .and(subject.column() + " is not null")
                .narrow(definition, asked);
        return condition;
    }

    private static LineCondition lines(String join, IndicatorDefinition definition, Asked asked, boolean split) {
        LineCondition condition = new LineCondition();
        condition.sql.append(FROM).append(join);
        condition.and(" where c.root_id = ?", asked.unit().id());
        condition.and(" and c.split = ?", split);
        condition.narrow(definition, asked);
        return condition;
    }

    private void narrow(IndicatorDefinition definition, Asked asked) {
        dates(definition.basis(), asked);
        lines(definition.filter());
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
