package vn.hoanhap.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the first-run guide as somebody reads it.
 *
 * @param steps in order, at least one
 * @param settled how many of them ask for nothing any more
 * @param aside whether the office put the guide aside
 */
public record Guide(List<Step> steps, int settled, boolean aside) {

    /** Copies the list. */
    public Guide {
        steps = List.copyOf(steps);
    }

    /** Tells whether nothing is left to do. */
    public boolean complete() {
        return settled == steps.size();
    }

    /** Returns the number of the step that comes next; 0 when none does. */
    public int next() {
        return steps.stream()
                .filter(step -> step.look() == Look.TO_DO && step.href() != null)
                .mapToInt(Step::number)
                .findFirst()
                .orElse(0);
    }

    /** Says how a step stands, with the words and the colour for it. */
    public enum Look {
        /** Somebody has to do it. */
        TO_DO("guide.state.to-do", "warn", null),
        /** It is done. */
        DONE("guide.state.done", "ok", "check"),
        /** Nobody has to do it here. */
        NOT_NEEDED("guide.state.not-needed", "plain", "check"),
        /** Its programme could not tell. */
        UNKNOWN("guide.state.unknown", "bad", "warn");

        private final String key;
        private final String tone;
        private final @Nullable String icon;

        Look(String key, String tone, @Nullable String icon) {
            this.key = key;
            this.tone = tone;
            this.icon = icon;
        }

        /** Returns the sentence that names it. */
        public String key() {
            return key;
        }

        /** Returns the colour of its pill. */
        public String tone() {
            return tone;
        }

        /** Returns the icon of its pill; null for none. */
        public @Nullable String icon() {
            return icon;
        }
    }

    /**
     * Is one step.
     *
     * @param number from 1
     * @param title what to do
     * @param purpose what it is for
     * @param there what is there
     * @param action the words on its button
     * @param href where it is done; null when the reader has no right to do it
     * @param look how it stands
     */
    public record Step(
            int number,
            String title,
            String purpose,
            String there,
            String action,
            @Nullable String href,
            Look look) {}
}
