package vn.hoanhap.reporting.figures;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hoanhap.core.indicator.Basis;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.unit.Unit;

/**
 * Writes which journal lines a definition asks for, as SQL that both engines understand. The line is aliased {@code l}, its
 * place in the territory {@code c}.
 */
final class LineCondition {

    /**
     * Lines along the index of their kinds and days, each with its place from a table in memory. Left to itself Derby looks
     * up the place of every line, or the lines of every unit. To PostgreSQL these are comments.
     */
    private static final String FROM = """
             from --DERBY-PROPERTIES joinOrder=FIXED
            register.journal_line l --DERBY-PROPERTIES index=JOURNAL_LINE_COUNTED
            , register.unit_cover c --DERBY-PROPERTIES joinStrategy=HASH
            """;

    /** One row at most for each line and name: those that fit are read once, by their own index. */
    private static final String ATTRIBUTE = """
            , register.journal_attribute %s --DERBY-PROPERTIES index=JOURNAL_ATTRIBUTE_FOUND, joinStrategy=HASH
            """;

    /** Lines that the register marked when they were written: their unit did not exist on their day. */
    private static final String EARLY = " from register.journal_attribute w, register.journal_line l";

    /**
     * Of those, the lines of units that began only later, outside the area, and took over from a unit of it.
     */
    private static final String OF_HEIRS = """
             and not exists (select 1 from register.unit_version v where v.unit_id = l.unit_id
              and (v.valid_from <= l.on_date or v.valid_from = ?))
             and not exists (select 1 from register.unit_cover i where i.unit_id = l.unit_id and i.root_id = ?)
             and exists (select 1 from register.unit_cover h, register.unit_cover o where h.root_id = l.unit_id
              and o.unit_id = h.unit_id and o.split = false and o.root_id = ?)
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private LineCondition() {}

    /** Asks for the lines of an area: its own, and with {@code c.split} those of former units that it shares. */
    static LineCondition of(IndicatorDefinition definition, Asked asked) {
        return of(definition, asked, definition.filter().kinds());
    }

    /** Asks for the lines of one side. */
    static LineCondition of(Behind behind, Set<String> kinds) {
        return behind.side() == Side.EARLY
                ? early(behind.definition(), behind.asked(), kinds)
                : of(behind.definition(), behind.asked(), kinds);
    }

    private static LineCondition of(IndicatorDefinition definition, Asked asked, Set<String> kinds) {
        LineCondition condition = new LineCondition();
        condition.from(FROM, definition);
        condition.and(
                " where c.unit_id = l.unit_id and c.root_id = ?", asked.unit().id());
        return condition.narrowed(definition, asked, kinds);
    }

    /** Asks for lines that are in no unit of the area, since they name one that took over only after their day. */
    static LineCondition early(IndicatorDefinition definition, Asked asked, Set<String> kinds) {
        LineCondition condition = new LineCondition();
        condition.from(EARLY, definition);
        condition.and(" where w.line_id = l.id and w.name = ?", "unit-warning");
        condition.anyOf(" and w.kind in ", kinds);
        condition.dates("w", definition.basis(), asked);
        condition.sql.append(OF_HEIRS);
        condition.values.add(Unit.RECORDS_BEGIN);
        condition.values.add(asked.unit().id());
        condition.values.add(asked.unit().id());
        return condition.narrowed(definition, asked, kinds);
    }

    private void from(String tables, IndicatorDefinition definition) {
        sql.append(tables);
        for (int at = 0; at < definition.filter().attributes().size(); at++) {
            sql.append(ATTRIBUTE.formatted(alias(at)));
        }
    }

    private LineCondition narrowed(IndicatorDefinition definition, Asked asked, Set<String> kinds) {
        LineCondition condition = this;
        Map<String, Set<String>> attributes = new TreeMap<>(definition.filter().attributes());
        condition.dates("l", definition.basis(), asked);
        condition.anyOf(" and l.kind in ", kinds);
        if (!definition.filter().categories().isEmpty()) {
            condition.anyOf(" and l.category in ", definition.filter().categories());
        }
        int at = 0;
        for (Map.Entry<String, Set<String>> attribute : attributes.entrySet()) {
            condition.attribute(alias(at++), attribute, definition, asked);
        }
        return condition;
    }

    /** Asks for the lines of an area that are its own. */
    static LineCondition own(IndicatorDefinition definition, Asked asked) {
        return of(definition, asked).and("c.split = false");
    }

    private static String alias(int attribute) {
        return "a" + attribute;
    }

    private void dates(String table, Basis basis, Asked asked) {
        if (basis == Basis.FLOW) {
            and(" and " + table + ".on_date >= ?", asked.from());
        }
        and(" and " + table + ".on_date <= ?", asked.to());
    }

    /** Asks for kind and day too, which an attribute repeats from its line: so its index narrows them. */
    private void attribute(
            String alias, Map.Entry<String, Set<String>> wanted, IndicatorDefinition definition, Asked asked) {
        sql.append(" and ").append(alias).append(".line_id = l.id");
        anyOf(" and " + alias + ".kind in ", definition.filter().kinds());
        and(" and " + alias + ".name = ?", wanted.getKey());
        anyOf(" and " + alias + ".attr_value in ", wanted.getValue());
        dates(alias, definition.basis(), asked);
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

    /** Narrows them to a day and before. */
    LineCondition until(LocalDate day) {
        and(" and l.on_date <= ?", day);
        return this;
    }

    /** Narrows them to those that come after a line in the order of days and ids. */
    LineCondition after(LocalDate day, long id) {
        and(" and l.on_date >= ?", day);
        and(" and (l.on_date > ?", day);
        and(" or l.id > ?", id);
        sql.append(')');
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
