package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.people.PersonPage;

/**
 * Is a person's page.
 *
 * @param page what is known without opening who it is
 * @param face the line below the initials: sex, birth year, where the person lives
 * @param around who and what belongs to the person
 * @param journey what happened, a page of it
 * @param steps what comes next
 * @param panels what other programmes show
 * @param may what the reader may do
 */
public record PersonModel(
        PersonPage page,
        String face,
        Around around,
        Shown journey,
        List<Step> steps,
        List<Elected.RenderedPanel> panels,
        May may) {

    /** Copies the lists. */
    public PersonModel {
        steps = List.copyOf(steps);
        panels = List.copyOf(panels);
    }

    /**
     * Is who and what belongs to the person.
     *
     * @param carers who looks after the person on the page's date
     * @param teams teams that the person belongs to
     * @param households where the person lives
     * @param merged records that were merged into this one
     * @param root the record that counts; null when it is this one
     */
    public record Around(
            List<Carer> carers,
            List<TeamPlace> teams,
            List<Household> households,
            List<Person> merged,
            @Nullable Person root) {
        /** Copies the lists. */
        public Around {
            carers = List.copyOf(carers);
            teams = List.copyOf(teams);
            households = List.copyOf(households);
            merged = List.copyOf(merged);
        }
    }

    /** Is somebody who looks after the person: initials, team or null, since when, and the assignment to end. */
    public record Carer(
            long assignmentId, String initials, @Nullable String team, LocalDate since) {}

    /** Is a team that the person belongs to. */
    public record TeamPlace(long teamId, String name, String role) {}

    /**
     * Is a page of the journey.
     *
     * @param items the newest first
     * @param next address of older ones; null when there are none
     * @param first address of the newest; null when they are shown
     * @param justSaved id of a contact that was saved a moment ago and can be taken back; null for none
     */
    public record Shown(
            List<JourneyItem> items,
            @Nullable String next,
            @Nullable String first,
            @Nullable String justSaved) {
        /** Copies the list. */
        public Shown {
            items = List.copyOf(items);
        }
    }

    /**
     * Says what the reader may do with the person.
     *
     * @param send send on, hand over, note what they ask for
     */
    public record May(boolean contact, boolean open, boolean write, boolean merge, Send send) {}

    /** Says whether the reader may send the person on, hand them over, note what they ask for. */
    public record Send(boolean referral, boolean move, boolean request) {}

    /** Returns the address of the page. */
    public String href() {
        return "/p/register/people/" + page.person().id();
    }

    /** Returns the categories that hold on a day. */
    public List<CategorySpan> categories(LocalDate day) {
        return page.categories().stream().filter(span -> span.on(day)).toList();
    }
}
