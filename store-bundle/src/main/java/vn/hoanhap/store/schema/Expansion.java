package vn.hoanhap.store.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import liquibase.change.AbstractSQLChange;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.serializer.LiquibaseSerializable;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Migrations;

/**
 * Tells which change sets of one run would take something from a version that goes on serving on the same tables: a column that
 * it reads, or a row that it may write. What is done to a table made in the same run takes nothing from anybody.
 */
final class Expansion {

    /** What only adds, or loosens, or writes rows; everything else takes. */
    private static final Set<String> ADDS = Set.of(
            "createView",
            "createSequence",
            "insert",
            "update",
            "loadData",
            "loadUpdateData",
            "addDefaultValue",
            "dropNotNullConstraint",
            "dropIndex",
            "dropForeignKeyConstraint",
            "dropUniqueConstraint",
            "setTableRemarks",
            "setColumnRemarks",
            "tagDatabase",
            "output",
            "empty");

    private static final Pattern ADDING_SQL = Pattern.compile(
            "\\s*(insert\\s+into|update|merge|comment\\s+on|create\\s+(table|view|sequence|index)|alter\\s+table\\s+\\S+\\s+add\\s+column)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Set<String> made = new HashSet<>();

    /** Returns what a change set takes, after those that were asked before it. */
    List<String> takenBy(ChangeSet set) {
        List<String> taken = new ArrayList<>();
        for (Change change : set.getChanges()) {
            if (change instanceof CreateTableChange table) {
                made.add(lower(table.getTableName()));
            } else if (takes(change)) {
                taken.add(told(change));
            }
        }
        return labelled(set, Migrations.EXPANDS) ? List.of() : taken;
    }

    /** Tells whether the author declares that a change set breaks what the version that serves works with. */
    static boolean breaks(ChangeSet set) {
        return labelled(set, Migrations.BREAKS);
    }

    private static boolean labelled(ChangeSet set, String label) {
        return set.getLabels() != null && set.getLabels().getLabels().contains(label);
    }

    private boolean takes(Change change) {
        String table = field(change, "tableName");
        if (table == null) {
            table = field(change, "baseTableName");
        }
        if (table != null && made.contains(lower(table))) {
            return false;
        }
        if (change instanceof AddColumnChange columns) {
            return columns.getColumns().stream().anyMatch(Expansion::mustBeGiven);
        }
        if (change instanceof CreateIndexChange index) {
            return Boolean.TRUE.equals(index.isUnique());
        }
        if (change instanceof AbstractSQLChange raw) {
            return !adds(raw.getSql());
        }
        return !ADDS.contains(name(change));
    }

    /** A version that does not know the column writes rows without it. */
    private static boolean mustBeGiven(AddColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        boolean required = constraints != null && Boolean.FALSE.equals(constraints.isNullable());
        boolean unique = constraints != null && Boolean.TRUE.equals(constraints.isUnique());
        return unique || (required && column.getDefaultValueObject() == null);
    }

    private static boolean adds(@Nullable String sql) {
        if (sql == null) {
            return false;
        }
        for (String statement : sql.split(";", -1)) {
            if (!statement.isBlank() && !ADDING_SQL.matcher(statement).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String told(Change change) {
        String table = field(change, "tableName");
        String column = field(change, "columnName");
        if (column == null && change instanceof AddColumnChange columns) {
            column = columns.getColumns().stream()
                    .filter(Expansion::mustBeGiven)
                    .findFirst()
                    .map(ColumnConfig::getName)
                    .orElse(null);
        }
        String what = table == null ? field(change, "baseTableName") : table;
        String object = what == null ? "" : " " + what + (column == null ? "" : "." + column);
        return name(change) + object;
    }

    private static String name(Change change) {
        return change.getSerializedObjectName();
    }

    private static @Nullable String field(LiquibaseSerializable change, String name) {
        return change.getSerializableFields().contains(name)
                        && change.getSerializableFieldValue(name) instanceof String value
                ? value
                : null;
    }

    private static String lower(String table) {
        return table.toLowerCase(Locale.ROOT);
    }
}
