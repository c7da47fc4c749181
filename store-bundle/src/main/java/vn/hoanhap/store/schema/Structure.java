package vn.hoanhap.store.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Is how a schema is built, as SQL of one engine that names everything in full.
 *
 * @param before what tables need: sequences
 * @param tables its tables, with nothing but their columns
 * @param after keys, checks, indexes and foreign keys, in that order; then views, which may need one another
 */
record Structure(List<String> before, List<Table> tables, List<String> after, List<String> views) {

    private static final String PARTS = "\u001d";
    private static final String ITEMS = "\u001e";
    private static final String FIELDS = "\u001f";

    /**
     * Is one table.
     *
     * @param name as the engine spells it
     * @param columns what stands in the parentheses of its statement
     */
    record Table(String name, String columns) {}

    /** Writes it as one text, to be kept. */
    String text() {
        List<String> told = tables.stream()
                .map(table -> table.name() + FIELDS + table.columns())
                .toList();
        return String.join(
                PARTS,
                String.join(ITEMS, before),
                String.join(ITEMS, told),
                String.join(ITEMS, after),
                String.join(ITEMS, views));
    }

    static Structure of(String text) {
        String[] parts = text.split(PARTS, -1);
        List<Table> tables = new ArrayList<>();
        for (String told : items(parts[1])) {
            String[] fields = told.split(FIELDS, -1);
            tables.add(new Table(fields[0], fields[1]));
        }
        return new Structure(items(parts[0]), tables, items(parts[2]), items(parts[3]));
    }

    private static List<String> items(String part) {
        return part.isEmpty() ? List.of() : Arrays.asList(part.split(ITEMS, -1));
    }
}
