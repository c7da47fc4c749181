package vn.hoanhap.counselling.book;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.counselling.store.ClientRows;
import vn.hoanhap.parts.entry.Faults;

/**
 * Keeps what counsellors note about somebody, sealed under that person's key: who erases the person erases it too. A note is read
 * only with a right of its own, and nobody replaces one that they may not read.
 */
public final class Notes {

    private static final String FIELD = "counselling.note";

    private final Desk desk;
    private final ClientRows rows;

    Notes(Desk desk, ClientRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * Is a note.
     *
     * @param personId the record of the person
     * @param text what was written; empty when the person's key was erased
     */
    public record Note(long personId, Optional<String> text) {

        /** Hides the text. */
        @Override
        public String toString() {
            return "Note[" + personId + "]";
        }
    }

    /** Opens the notes of a session, as far as the scope of the right to read notes reaches. */
    public List<Note> read(long session, Scope scope) {
        List<Note> notes = new ArrayList<>();
        new TreeMap<>(rows.notes(session, scope))
                .forEach((person, kept) -> notes.add(new Note(
                        person,
                        desk.protection()
                                .open(person, FIELD, Base64.getDecoder().decode(kept)))));
        return notes;
    }

    void write(long session, List<SessionInput.Somebody> clients, Entry entry, Faults faults) {
        Map<Long, String> all = rows.notes(session, Scope.EVERYTHING);
        Map<Long, String> seen = rows.notes(session, entry.notes());
        for (SessionInput.Somebody client : clients) {
            String note = client.note();
            Long person = client.personId();
            if (note == null || person == null) {
                continue;
            }
            boolean unseen = all.containsKey(person) && !seen.containsKey(person);
            if (faults.require(!unseen, Fields.NOTE, "fault.note-unseen")) {
                rows.note(session, person, note.isBlank() ? null : seal(person, note.strip()));
            }
        }
    }

    private String seal(long person, String note) {
        return Base64.getEncoder().encodeToString(desk.protection().seal(person, FIELD, note));
    }
}
