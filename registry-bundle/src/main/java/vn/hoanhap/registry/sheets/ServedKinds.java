package vn.hoanhap.registry.sheets;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.words.Words;

/** Knows which shared kinds a programme that serves has made its own: those are entered there. */
final class ServedKinds {
    private final Journal journal;
    private final Elected elected;

    ServedKinds(Journal journal, Elected elected) {
        this.journal = journal;
        this.elected = elected;
    }

    /** Is the programme that a kind belongs to, with the titles of its own sheets. */
    record By(Text programme, List<Text> sheets) {

        /** Notes where a row of the kind belongs. */
        void refuse(Violations faults) {
            if (sheets.isEmpty()) {
                Words.fault(faults, "kind", "activity.served", programme);
            } else {
                faults.add(
                        "kind",
                        Words.text("activity.served", programme),
                        Words.text("activity.served.sheets", new Text(joined(Text::vi), joined(Text::en))));
            }
        }

        private String joined(Function<Text, String> language) {
            return sheets.stream().map(language).collect(Collectors.joining(", "));
        }
    }

    /** Returns the programme that serves and owns a kind; empty while the kind is the register's, or its owner is gone. */
    Optional<By> by(String kind) {
        String owner = journal.owner(kind).orElse(Journal.REGISTER);
        if (owner.equals(Journal.REGISTER)) {
            return Optional.empty();
        }
        return elected.programmes().stream()
                .filter(serving -> serving.info().id().equals(owner))
                .findFirst()
                .map(serving -> new By(serving.info().title(), sheets(owner)));
    }

    private List<Text> sheets(String programme) {
        return elected.sheetsOf(programme).stream()
                .flatMap(sheet -> elected.withSheet(sheet, ImportSheet::title).stream())
                .toList();
    }
}
