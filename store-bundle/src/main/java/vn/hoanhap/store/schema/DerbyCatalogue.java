package vn.hoanhap.store.schema;

import static vn.hoanhap.store.schema.Catalogue.quoted;
import static vn.hoanhap.store.schema.Catalogue.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads Derby's catalogue, as its tool dblook does. */
final class DerbyCatalogue implements Catalogue {

    private static final String OF_SCHEMA =
            " join sys.systables t on t.tableid = %s.tableid join sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = ?";
    private static final String COLUMNS =
            "select t.tablename, c.columnname, c.columndatatype, c.columndefault from sys.systables t"
                    + " join sys.sysschemas s on s.schemaid = t.schemaid join sys.syscolumns c on c.referenceid = t.tableid"
                    + " where t.tabletype = 'T' and s.schemaname = ? order by t.tablename, c.columnnumber";
    private static final String KEYS =
            "select t.tablename, k.constraintname, k.type, g.descriptor, k.constraintid from sys.sysconstraints k"
                    + " join sys.syskeys i on i.constraintid = k.constraintid"
                    + " join sys.sysconglomerates g on g.conglomerateid = i.conglomerateid and g.tableid = k.tableid"
                    + OF_SCHEMA.formatted("k") + " order by k.type, t.tablename, k.constraintname";
    private static final String CHECKS =
            "select t.tablename, k.constraintname, x.checkdefinition from sys.sysconstraints k"
                    + " join sys.syschecks x on x.constraintid = k.constraintid" + OF_SCHEMA.formatted("k")
                    + " order by t.tablename, k.constraintname";
    private static final String FOREIGN =
            "select t.tablename, k.constraintname, g.descriptor, f.keyconstraintid, f.deleterule, f.updaterule"
                    + " from sys.sysconstraints k join sys.sysforeignkeys f on f.constraintid = k.constraintid"
                    + " join sys.sysconglomerates g on g.conglomerateid = f.conglomerateid and g.tableid = k.tableid"
                    + OF_SCHEMA.formatted("k") + " order by t.tablename, k.constraintname";
    private static final String INDEXES =
            "select t.tablename, g.conglomeratename, g.descriptor from sys.sysconglomerates g"
                    + OF_SCHEMA.formatted("g")
                    + " and g.isindex and not g.isconstraint order by t.tablename, g.conglomeratename";
    private static final String VIEWS =
            "select v.viewdefinition from sys.sysviews v" + OF_SCHEMA.formatted("v") + " order by t.tablename";
    private static final String SEQUENCES =
            "select q.sequencename, q.sequencedatatype, syscs_util.syscs_peek_at_sequence(s.schemaname, q.sequencename),"
                    + " q.minimumvalue, q.maximumvalue, q.increment, q.cycleoption from sys.syssequences q"
                    + " join sys.sysschemas s on s.schemaid = q.schemaid where s.schemaname = ? order by q.sequencename";

    private static final String FILLED = "select t.tablename, c.columnname, c.autoincrementinc, c.columndefault"
            + " from sys.syscolumns c join sys.systables t on t.tableid = c.referenceid"
            + " join sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = ?";

    private static final Pattern KEYED = Pattern.compile("\\(([^)]*)\\)");

    private final Connection connection;

    DerbyCatalogue(Connection connection) {
        this.connection = connection;
    }

    /** Is a key or foreign key, or an index. */
    private record Keyed(String table, String name, String kind, String columns) {}

    @Override
    public Structure structure(String schema) throws SQLException {
        Map<String, List<String>> names = columnNames(schema);
        String own = quoted(schema);
        List<String> after = new ArrayList<>();
        after.addAll(rows(connection, INDEXES, schema, row -> index(own, names, row)));
        Map<String, Keyed> keys = new HashMap<>();
        for (String[] key : rows(connection, KEYS, schema, row -> strings(row, 5))) {
            var keyed = new Keyed(
                    key[0], key[1], key[2].equals("P") ? "primary key" : "unique", listed(names, key[0], key[3]));
            keys.put(key[4], keyed);
            after.add(constraint(own, keyed.table(), keyed.name(), keyed.kind() + " (" + keyed.columns() + ")"));
        }
        after.addAll(rows(
                connection,
                CHECKS,
                schema,
                row -> constraint(own, row.getString(1), row.getString(2), "check " + row.getString(3))));
        for (String[] key : rows(connection, FOREIGN, schema, row -> strings(row, 6))) {
            after.add(foreign(own, names, keys, key));
        }
        return new Structure(
                rows(connection, SEQUENCES, schema, row -> sequence(own, row)),
                tables(schema),
                after,
                rows(connection, VIEWS, schema, row -> row.getString(1)));
    }

    @Override
    public List<String> uncopyable(String schema) throws SQLException {
        List<String> found = new ArrayList<>();
        found.addAll(rows(
                connection,
                "select g.triggername from sys.systriggers g join sys.sysschemas s on s.schemaid = g.schemaid"
                        + " where s.schemaname = ?",
                schema,
                row -> "trigger " + row.getString(1)));
        found.addAll(rows(
                connection,
                "select a.alias from sys.sysaliases a join sys.sysschemas s on s.schemaid = a.schemaid"
                        + " where s.schemaname = ?",
                schema,
                row -> "routine or type " + row.getString(1)));
        for (String[] column : rows(connection, FILLED, schema, row -> strings(row, 4))) {
            if (column[2] != null || (column[3] != null && column[3].startsWith("GENERATED"))) {
                found.add("column " + column[0] + "." + column[1]);
            }
        }
        return found;
    }

    private List<Structure.Table> tables(String schema) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String[] column : rows(connection, COLUMNS, schema, row -> strings(row, 4))) {
            String type = column[2];
            int notNull = type.indexOf(" NOT NULL");
            String plain = notNull < 0 ? type : type.substring(0, notNull);
            columns.computeIfAbsent(column[0], table -> new ArrayList<>())
                    .add(quoted(column[1]) + " " + plain + (column[3] == null ? "" : " default " + column[3])
                            + (notNull < 0 ? "" : " not null"));
        }
        return columns.entrySet().stream()
                .map(entry -> new Structure.Table(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }

    private Map<String, List<String>> columnNames(String schema) throws SQLException {
        Map<String, List<String>> names = new HashMap<>();
        for (String[] column : rows(connection, COLUMNS, schema, row -> strings(row, 4))) {
            names.computeIfAbsent(column[0], table -> new ArrayList<>()).add(column[1]);
        }
        return names;
    }

    private static String index(String own, Map<String, List<String>> names, ResultSet row) throws SQLException {
        String table = row.getString(1);
        String descriptor = String.valueOf(row.getObject(3));
        return "create " + (descriptor.startsWith("UNIQUE") ? "unique " : "") + "index " + own + "."
                + quoted(row.getString(2)) + " on " + own + "." + quoted(table) + " ("
                + listed(names, table, descriptor) + ")";
    }

    private static String foreign(String own, Map<String, List<String>> names, Map<String, Keyed> keys, String[] key)
            throws SQLException {
        Keyed to = keys.get(key[3]);
        if (to == null) {
            throw new SQLException("foreign key " + key[1] + " leads out of its schema");
        }
        return constraint(
                own,
                key[0],
                key[1],
                "foreign key (" + listed(names, key[0], key[2]) + ") references " + own + "." + quoted(to.table())
                        + " (" + to.columns() + ") on delete " + rule(key[4]) + " on update " + rule(key[5]));
    }

    private static String rule(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "C" -> "cascade";
            case "S" -> "restrict";
            case "U" -> "set null";
            default -> "no action";
        };
    }

    private static String constraint(String own, String table, String name, String what) {
        return "alter table " + own + "." + quoted(table) + " add constraint " + quoted(name) + " " + what;
    }

    /** Derby tells the columns of an index by their numbers: {@code BTREE (2, 1 DESC)}. */
    private static String listed(Map<String, List<String>> names, String table, String descriptor) {
        Matcher numbers = KEYED.matcher(descriptor);
        if (!numbers.find()) {
            throw new IllegalStateException("no columns in " + descriptor);
        }
        return Arrays.stream(numbers.group(1).split(",", -1))
                .map(String::strip)
                .map(number -> number.split(" ", 2))
                .map(number -> quoted(names.getOrDefault(table, List.of()).get(Integer.parseInt(number[0]) - 1))
                        + (number.length > 1 ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String sequence(String own, ResultSet row) throws SQLException {
        return "create sequence " + own + "." + quoted(row.getString(1)) + " as " + row.getObject(2) + " start with "
                + row.getLong(3) + " increment by " + row.getLong(6) + " minvalue " + row.getLong(4) + " maxvalue "
                + row.getLong(5) + ("Y".equals(row.getString(7)) ? " cycle" : " no cycle");
    }

    /** Some columns of the catalogue are objects of Derby, which say in words what they are. */
    private static String[] strings(ResultSet row, int count) throws SQLException {
        String[] found = new String[count];
        for (int i = 0; i < count; i++) {
            Object value = row.getObject(i + 1);
            found[i] = value == null ? null : value.toString();
        }
        return found;
    }
}
