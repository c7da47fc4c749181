package vn.hoanhap.counselling.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.counselling.domain.MobilisationAction;
import vn.hoanhap.counselling.domain.MobilisationState;
import vn.hoanhap.counselling.domain.PointAction;
import vn.hoanhap.counselling.domain.PointState;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;

/** Holds the records that routes answer with. People are shown by initials; notes stand in none but {@link NoteList}. */
public final class Answers {

    private Answers() {}

    /** Says what was written: ids only, since answers of writes are kept for replays. */
    public record Kept(Id id, long version, @Nullable Id next) {}

    /** Is a thing with its id and how lists show it. */
    public record Named(Id id, String label) {}

    /** Is a code with its title in the reader's language. */
    public record Titled(String code, String title) {}

    /**
     * Is a counselling point.
     *
     * @param opened {@code 2020-08} when only the month is known
     */
    public record PointItem(
            Id id,
            String name,
            Named unit,
            @Nullable Named host,
            @Nullable Named team,
            String opened,
            List<Titled> services,
            PointState state,
            LocalDate since,
            List<PointAction> possible,
            long version) {}

    /** Is a page of points. */
    public record PointList(List<PointItem> items, @Nullable String next) {}

    /** Is somebody in a session, without the note. */
    public record Client(Named person, @Nullable String outcome, boolean noted) {}

    /**
     * Is a session.
     *
     * @param clients people whom the caller reaches
     * @param others how many more there are
     */
    public record SessionItem(
            Id id,
            Named unit,
            @Nullable Named point,
            Session.Mode mode,
            Session.Form form,
            LocalDate day,
            @Nullable String time,
            @Nullable Integer minutes,
            List<Titled> topics,
            @Nullable String counsellor,
            List<Client> clients,
            int others,
            int walkIns,
            Session.@Nullable Sex walkInSex,
            Session.@Nullable Age walkInAge,
            int family,
            SessionState state,
            List<SessionAction> possible,
            long version) {}

    /** Is a page of sessions. */
    public record SessionList(
            List<SessionItem> items, @Nullable String next) {}

    /** Is what was noted about somebody; the text is missing when the person was erased. */
    public record Note(Named person, @Nullable String text) {

        /** Hides the text. */
        @Override
        public String toString() {
            return "Note[" + person.id() + "]";
        }
    }

    /** Is what was noted in a session. */
    public record NoteList(List<Note> items) {}

    /** Is somebody who was encouraged. */
    public record MobilisationItem(
            Id id,
            Named person,
            Named unit,
            @Nullable Named point,
            Titled way,
            LocalDate agreed,
            @Nullable LocalDate began,
            MobilisationState state,
            List<MobilisationAction> possible,
            long version) {}

    /** Is a page of people who were encouraged. */
    public record MobilisationList(
            List<MobilisationItem> items, @Nullable String next) {}
}
