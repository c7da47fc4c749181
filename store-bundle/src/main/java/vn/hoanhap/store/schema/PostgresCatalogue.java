package vn.hoanhap.store.schema;

import static vn.hoanhap.store.schema.Catalogue.quoted;
import static vn.hoanhap.store.schema.Catalogue.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PostgreSQL's catalogue, which writes most definitions itself. */
final class PostgresCatalogue implements Catalogue {

    private static final String COLUMNS = """
            select c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid),
                   case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind = 'r' and n.nspname = ? order by c.relname, a.attnum""";
    private static final String CONSTRAINTS = """
            select c.relname, k.conname, pg_catalog.pg_get_constraintdef(k.oid)
            from pg_catalog.pg_constraint k
            join pg_catalog.pg_class c on c.oid = k.conrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where k.contype in ('p', 'u', 'c', 'f', 'x') and n.nspname = ?
            order by case k.contype when 'f' then 1 else 0 end, c.relname, k.conname""";
    private static final String INDEXES = """
            select pg_catalog.pg_get_indexdef(i.indexrelid)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where not exists (select 1 from pg_catalog.pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
              and n.nspname = ? order by i.indexrelid""";
    private static final String VIEWS = """
            select c.relname, pg_catalog.pg_get_viewdef(c.oid)
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'v' and n.nspname = ? order by c.oid""";
    private static final String SEQUENCES = """
            select sequencename, data_type::text, start_value, min_value, max_value, increment_by, cycle, cache_size, last_value
            from pg_catalog.pg_sequences where schemaname = ? order by sequencename""";
    private static final String UNCOPYABLE = """
            with here as (select oid from pg_catalog.pg_namespace where nspname = ?)
            select 'trigger ' || t.tgname from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
              where not t.tgisinternal and c.relnamespace in (select oid from here)
            union all select 'routine ' || proname from pg_catalog.pg_proc where pronamespace in (select oid from here)
            union all select 'relation ' || relname from pg_catalog.pg_class
              where relkind not in ('r', 'v', 'i', 'S', 't') and relnamespace in (select oid from here)
            union all select 'type ' || typname from pg_catalog.pg_type
              where typtype in ('e', 'd') and typnamespace in (select oid from here)
            union all select 'column ' || a.attname from pg_catalog.pg_attribute a
              join pg_catalog.pg_class c on c.oid = a.attrelid
              where a.attnum > 0 and (a.attidentity <> '' or a.attgenerated <> '') and c.relnamespace in (select oid from here)""";

    private final Connection connection;

    PostgresCatalogue(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Structure structure(String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to pg_catalog"); // definitions then name everything in full
        }
        String own = quoted(schema);
        List<String> after = new ArrayList<>(rows(
                connection,
                CONSTRAINTS,
                schema,
                row -> "alter table " + own + "." + quoted(row.getString(1)) + " add constraint "
                        + quoted(row.getString(2)) + " " + row.getString(3)));
        // A foreign key may need a unique index, so indexes come before it; they need no constraint.
        after.addAll(0, rows(connection, INDEXES, schema, row -> row.getString(1)));
        List<String> views = rows(
                connection,
                VIEWS,
                schema,
                row -> "create view " + own + "." + quoted(row.getString(1)) + " as " + row.getString(2));
        return new Structure(
                rows(connection, SEQUENCES, schema, row -> sequence(own, row)), tables(schema), after, views);
    }

    @Override
    public List<String> uncopyable(String schema) throws SQLException {
        return rows(connection, UNCOPYABLE, schema, row -> row.getString(1));
    }

    private List<Structure.Table> tables(String schema) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        record Column(String table, String text) {}
        for (Column column : rows(connection, COLUMNS, schema, row -> new Column(row.getString(1), column(row)))) {
            columns.computeIfAbsent(column.table(), table -> new ArrayList<>()).add(column.text());
        }
        return columns.entrySet().stream()
                .map(entry -> new Structure.Table(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    private static String column(ResultSet row) throws SQLException {
        String standard = row.getString(5);
        String collation = row.getString(6);
        return quoted(row.getString(2)) + " " + row.getString(3)
                + (collation == null ? "" : " collate " + collation)
                + (standard == null ? "" : " default " + standard)
                + (row.getBoolean(4) ? " not null" : "");
    }

    private static String sequence(String own, ResultSet row) throws SQLException {
        long last = row.getLong("last_value");
        boolean called = !row.wasNull();
        String name = own + "." + quoted(row.getString("sequencename"));
        long start = row.getLong("start_value");
        String made = "create sequence " + name + " as " + row.getString("data_type") + " minvalue "
                + row.getLong("min_value") + " maxvalue " + row.getLong("max_value") + " start with " + start
                + " increment by " + row.getLong("increment_by") + " cache " + row.getLong("cache_size")
                + (row.getBoolean("cycle") ? " cycle" : "");
        return called
                ? made + "; select pg_catalog.setval('" + name.replace("'", "''") + "', " + last + ", true)"
                : made;
    }
}
