package vn.hoanhap.reporting.figures;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Writes a small invented country into the register's tables: an old province (1) with communes 10, 11 and 12, of which 12 ended
 * without recorded successor; a new province (2) with communes 20 and 21, of which 20 took over 10 and a part of 11, and 21 the
 * rest of 11.
 */
final class Registered {

    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final LocalDate BEGIN = LocalDate.of(2021, 11, 1);

    private final TransactionRunner transactions;
    private final Database database;
    private final Ids ids;

    Registered(TransactionRunner transactions, Database database, Ids ids) {
        this.transactions = transactions;
        this.database = database;
        this.ids = ids;
    }

    void country() {
        LocalDate end = REFORM.minusDays(1);
        unit(1, "82", "Tỉnh Cũ", "PROVINCE", null, BEGIN, end);
        unit(10, "28001", "Xã Một", "COMMUNE", 1L, BEGIN, end);
        unit(11, "28002", "Xã Hai", "COMMUNE", 1L, BEGIN, end);
        unit(12, "28003", "Xã Ba", "COMMUNE", 1L, BEGIN, LocalDate.of(2024, 10, 31));
        unit(2, "82", "Tỉnh Mới", "PROVINCE", null, REFORM, null);
        unit(20, "28010", "Xã Mới Một", "COMMUNE", 2L, REFORM, null);
        unit(21, "28011", "Xã Mới Hai", "COMMUNE", 2L, REFORM, null);
        succession(1, 2, false);
        succession(10, 20, false);
        succession(11, 20, true);
        succession(11, 21, true);
        cover(1, Map.of(1L, false, 10L, false, 11L, false, 12L, false));
        cover(2, Map.of(2L, false, 20L, false, 21L, false, 1L, false, 10L, false, 11L, false, 12L, false));
        cover(20, Map.of(20L, false, 10L, false, 11L, true));
        cover(21, Map.of(21L, false, 11L, true));
        insert(
                "register.activity_kind(code, programme_id, title_vi, title_en, measure, permission)",
                "contact.made",
                "register",
                "Gặp gỡ",
                "Contact",
                "EVENTS",
                "register.people.read");
        for (long id : new long[] {10, 11, 12}) {
            cover(id, Map.of(id, false));
        }
    }

    private void unit(
            long id,
            String code,
            String name,
            String level,
            @Nullable Long parent,
            LocalDate from,
            @Nullable LocalDate to) {
        insert(
                "register.unit_version(unit_id, code, name, name_en, kind, level_code, parent_id, valid_from, valid_to,"
                        + " search_name)",
                id,
                code,
                name,
                name,
                level,
                level,
                parent,
                from,
                to,
                name);
    }

    private void succession(long from, long to, boolean split) {
        insert("register.unit_succession(predecessor_id, successor_id, on_date, split)", from, to, REFORM, split);
    }

    private void cover(long root, Map<Long, Boolean> units) {
        units.forEach((unit, split) -> insert("register.unit_cover(root_id, unit_id, split)", root, unit, split));
    }

    /** Enters a person who lives somewhere. */
    long person(long unit) {
        long id = ids.next();
        insert(
                "register.person(id, initials, initials_folded, birth_year, unit_id, version, registered_at)",
                id,
                "N.V.T.",
                "nvt",
                1990,
                unit,
                1,
                Instant.EPOCH);
        return id;
    }

    /** Says from now on that two records are one human being. */
    void merge(long alias, long root) {
        insert(
                "register.person_alias(id, alias_id, into_id, root_id, merged_at)",
                ids.next(),
                alias,
                root,
                root,
                Instant.EPOCH);
    }

    /** Writes a line. */
    long line(TestLine line) {
        long id = ids.next();
        insert(
                "register.journal_line(id, kind, on_date, unit_id, team_id, person_id, household_id, category, quantity,"
                        + " measure, qualifier, line_sign, programme_id, record_id, written_at)",
                id,
                line.kind(),
                line.on(),
                line.unit(),
                line.team(),
                line.person(),
                line.household(),
                line.category(),
                line.quantity(),
                "EVENTS",
                line.qualifier(),
                line.sign(),
                "test",
                "record-" + id,
                Instant.EPOCH);
        line.attributes()
                .forEach((name, value) -> insert(
                        "register.journal_attribute(line_id, name, attr_value, kind, on_date)",
                        id,
                        name,
                        value,
                        line.kind(),
                        line.on()));
        return id;
    }

    private void insert(String into, @Nullable Object... values) {
        String marks = ", ?".repeat(values.length).substring(2);
        transactions.change(() -> {
            try (PreparedStatement insert =
                    database.connection().prepareStatement("insert into " + into + " values (" + marks + ")")) {
                for (int position = 1; position <= values.length; position++) {
                    bind(insert, position, values[position - 1]);
                }
                insert.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement insert, int position, @Nullable Object value) throws SQLException {
        if (value instanceof LocalDate date) {
            insert.setDate(position, Date.valueOf(date));
        } else if (value instanceof Instant instant) {
            insert.setTimestamp(position, Timestamp.from(instant));
        } else if (value == null) {
            insert.setNull(position, insert.getParameterMetaData().getParameterType(position));
        } else {
            insert.setObject(position, value);
        }
    }
}
