package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page with somebody's situation, needs and plan, and the panel on their own page.
 *
 * @param person initials
 * @param unit where they live
 * @param href address of the page
 * @param way address of their whole way; null when the reader may not see it
 * @param intake what they told last; null when nobody asked them yet
 * @param needs what they need, each with its steps
 * @param events what they have reached, and relapses, the newest first
 * @param forms what the reader may enter about them
 */
public record SupportModel(
        String person,
        String unit,
        String href,
        @Nullable String way,
        @Nullable Told intake,
        List<Needed> needs,
        List<PersonModel.Event> events,
        List<PersonModel.Form> forms) {

    /** Copies the lists. */
    public SupportModel {
        needs = List.copyOf(needs);
        events = List.copyOf(events);
        forms = List.copyOf(forms);
    }

    /**
     * Is an intake.
     *
     * @param when when they were asked
     * @param href its page
     * @param facts what they told
     * @param earlier those before
     */
    public record Told(String when, String href, Map<String, String> facts, List<Link> earlier) {
        /** Copies the list. */
        public Told {
            earlier = List.copyOf(earlier);
        }
    }

    /** Leads somewhere. */
    public record Link(String label, String href) {}

    /**
     * Is a need with what is done about it.
     *
     * @param title which
     * @param state how it stands
     * @param href its page
     * @param plan address of the form for a step; null when the reader may not
     * @param steps what is done about it, what is open first
     */
    public record Needed(
            String title, Pill state, String href, @Nullable String plan, List<Done> steps) {
        /** Copies the list. */
        public Needed {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Is a step of a plan.
     *
     * @param when by when, or when it ended
     * @param tone bad, warn, ok or soft
     * @param title what is done
     * @param who who does it
     * @param href its page
     */
    public record Done(String when, String tone, String title, String who, String href) {}
}
