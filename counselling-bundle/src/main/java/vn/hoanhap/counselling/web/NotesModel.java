package vn.hoanhap.counselling.web;

import java.util.List;

/**
 * Fills the page with what was noted in a session.
 *
 * @param when of the session
 * @param topics what it was about
 * @param back page of the session
 * @param lines what was noted
 */
public record NotesModel(String when, String topics, String back, List<Line> lines) {

    /** Copies the list. */
    public NotesModel {
        lines = List.copyOf(lines);
    }

    /** Is what was noted about somebody. */
    public record Line(String person, String text) {

        /** Hides the text. */
        @Override
        public String toString() {
            return "Line[" + person + "]";
        }
    }
}
