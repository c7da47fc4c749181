package vn.hoanhap.parts.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Is what {@link Sql#nested} reads: a table, maybe along one of its indexes or under another name, or the rows of a query. */
public final class Nested {

    private final String text;
    private final QueryPart rows;
    private final @Nullable String index;

    private Nested(String text, QueryPart rows, @Nullable String index) {
        this.text = text;
        this.rows = rows;
        this.index = index;
    }

    /** Reads a table along an index; null for the one that fits. */
    public static Nested of(Table<?> table, @Nullable String index) {
        return new Nested("{0}", table, index);
    }

    /** Reads a table under another name. */
    public static Nested as(String alias, Table<?> table) {
        return new Nested("{0} " + alias, table, null);
    }

    /** Reads the rows of a query under a name. */
    public static Nested as(String alias, Select<?> query) {
        return new Nested("({0}) " + alias, query, null);
    }

    Table<?> table(boolean derby, boolean first) {
        if (!derby) {
            return DSL.table(text, rows);
        }
        String order = first ? "--DERBY-PROPERTIES joinOrder=FIXED\n " : "";
        return DSL.table(order + text + how(first), rows);
    }

    private String how(boolean first) {
        List<String> properties = new ArrayList<>();
        if (!first) {
            properties.add("joinStrategy=NESTEDLOOP");
        }
        if (index != null) {
            properties.add("index=" + index.toUpperCase(Locale.ROOT));
        }
        return properties.isEmpty() ? "" : " --DERBY-PROPERTIES " + String.join(", ", properties) + "\n";
    }
}
