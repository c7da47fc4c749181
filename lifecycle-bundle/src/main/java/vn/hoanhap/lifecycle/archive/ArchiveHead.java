package vn.hoanhap.lifecycle.archive;

import java.util.List;

/**
 * Says what an archive holds: its entry {@code archive.json}.
 *
 * @param format how it is written: {@link #FORMAT}
 * @param programme the programme whose rows these are
 * @param version its version when they were taken
 * @param schema the schema that they lay in
 * @param changeSets the change sets that had made the schema, in the order in which they ran
 * @param tables the tables, each an entry {@code NAME.csv}
 */
record ArchiveHead(
        int format, String programme, String version, String schema, List<String> changeSets, List<Table> tables) {

    /** The way of writing that this server knows. */
    static final int FORMAT = 1;

    static final String ENTRY = "archive.json";
    static final String SEAL = "archive.seal";

    /**
     * Is one table.
     *
     * @param name in lower case
     * @param rows how many there are
     * @param sha256 of its entry
     */
    record Table(String name, long rows, String sha256) {

        String entry() {
            return name + ".csv";
        }
    }

    ArchiveHead {
        changeSets = List.copyOf(changeSets);
        tables = List.copyOf(tables);
    }
}
