package vn.hoanhap.core.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.text.Text;

/**
 * Shows what the elected versions offer: data as copies, everything that runs under a lease for the length of the call.
 * Nobody keeps what a lease gave.
 */
@ProviderType
public interface Elected {

    /**
     * Describes a programme that serves.
     *
     * @param info who it is
     * @param version version of its bundle
     * @param platform true for the platform's own bundles, which change by a restart
     * @param health how it was when last asked
     */
    record Serving(ProgrammeInfo info, String version, boolean platform, Health health) {}

    /** Describes a menu entry with its full address. */
    record Link(Text title, String href, String icon, MenuEntry.Place place, int order) {}

    /** Is a rendered panel. */
    record RenderedPanel(String programmeId, Text title, String html) {}

    /**
     * Is a step of the first-run guide, as it stands now.
     *
     * @param programmeId whose step it is
     * @param words what the reader is told
     * @param href the page on which it is done; null when the reader has no right to it
     * @param state how it stands; null when its programme could not tell
     * @param there one sentence on what is there, or that the programme could not tell
     */
    record ShownStep(
            String programmeId,
            FirstStep.Words words,
            @Nullable String href,
            FirstStep.@Nullable State state,
            Text there) {}

    /** Says about whom something due is wanted. */
    enum Whose {
        /** About the people who are assigned to the reader. */
        ASSIGNED,
        /** About everybody whom the reader's rights reach. */
        REACHED
    }

    /**
     * Is something due, with the full address of where it is done.
     *
     * @param on legal date on which it is due
     * @param what what is to be done, in the reader's language
     * @param about initials or a label, never a name
     * @param detail a short addition; null for none
     * @param href where it is done
     */
    record ShownItem(
            LocalDate on,
            String what,
            String about,
            @Nullable String detail,
            String href) {
        @Override
        public String toString() {
            return "ShownItem[" + on + " " + href + "]";
        }
    }

    /**
     * Is what is due.
     *
     * @param items the earliest first
     * @param silent titles of programmes that could not tell
     */
    record ShownDue(List<ShownItem> items, List<Text> silent) {
        /** Copies the lists. */
        public ShownDue {
            items = List.copyOf(items);
            silent = List.copyOf(silent);
        }
    }

    /** Lists what serves now, by id. */
    List<Serving> programmes();

    /** Lists the navigation for somebody, in order. */
    List<Link> menu(Principal reader);

    /** Lists every definition ever contributed here, newest version of each code, also of programmes since removed. */
    List<IndicatorDefinition> indicators();

    /** Lists the names of the sheets that are installed, referred-to ones first. */
    List<String> sheets();

    /** Lists the names of the sheets of one programme, in the same order; none when it does not serve or has none. */
    List<String> sheetsOf(String programmeId);

    /** Uses a sheet under a lease; empty when no elected programme has it. */
    <T> Optional<T> withSheet(String name, Function<ImportSheet, T> use);

    /** Renders the panels of a subject for the caller; a panel that fails shows a notice and is logged, the rest stays. */
    List<RenderedPanel> panels(Panel.Subject subject, long subjectId, Call call);

    /** Renders the cards of the first page for the caller, in order; one that fails shows a notice. */
    List<String> cards(Call call);

    /**
     * Lists what is due up to a day, over all programmes; one that fails is named, the rest stays.
     *
     * @param limit at most this many
     */
    ShownDue due(Whose whose, LocalDate until, int limit, Call call);

    /** Lists the steps of the first-run guide, in order; one that fails says so, the rest stays. */
    List<ShownStep> firstSteps(Call call);
}
