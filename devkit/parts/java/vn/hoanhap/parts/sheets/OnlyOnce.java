package vn.hoanhap.parts.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.programme.ImportSheet.Row;
import vn.hoanhap.core.programme.Problem.FieldError;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.RowDoubts;

/** Finds rows of one file that say what another row of it, or a record, says already. */
public final class OnlyOnce implements RowClashes {

    private final Naming naming;
    private final Standing standing;
    private final FieldError fault;
    private final Set<String> said = new HashSet<>();

    /** Looks through one file; {@code fault} is what a row is told. */
    public OnlyOnce(Naming naming, Standing standing, FieldError fault) {
        this.naming = naming;
        this.standing = standing;
        this.fault = fault;
    }

    /** Names what only one row may say. */
    @FunctionalInterface
    public interface Naming {
        /** Returns the same text for rows that exclude each other; empty for one that excludes none. */
        Optional<String> of(Row row);
    }

    /** Knows what is on record. */
    @FunctionalInterface
    public interface Standing {
        /** Tells whether a record beside the one named says what a row says; 0 names none. */
        boolean says(Row row, long except);
    }

    @Override
    public List<Clash> of(List<RowDoubts.Numbered> rows) {
        List<Clash> clashes = new ArrayList<>();
        for (RowDoubts.Numbered row : rows) {
            Long existing = row.existing();
            Optional<String> name = naming.of(row.row());
            boolean twice = name.isPresent()
                    && (!said.add(name.get()) || standing.says(row.row(), existing == null ? 0 : existing));
            if (twice) {
                clashes.add(new Clash(row.number(), fault));
            }
        }
        return clashes;
    }

    /** Names a human being: by the one record of theirs that counts, or by the key under which the same file brings them. */
    public static String human(Row row, People people) {
        Long person = row.id("person");
        return person == null ? "key " + row.cells().get("person") : Long.toString(people.root(person));
    }
}
