package vn.hoanhap.casework.web;

import java.util.List;

/**
 * Fills the page with the law of a day.
 *
 * @param sentence which law is in force, or that none is shipped
 * @param tabs the lists beside it
 * @param sections what it says
 */
public record LawModel(String sentence, List<ListModel.Tab> tabs, List<Section> sections) {

    /** Copies the lists. */
    public LawModel {
        tabs = List.copyOf(tabs);
        sections = List.copyOf(sections);
    }

    /** Is a part of it. */
    public record Section(String title, String icon, List<Rule> rules) {
        /** Copies the list. */
        public Section {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Is a rule.
     *
     * @param what what it is about
     * @param says what it says
     * @param source the text and article
     * @param sure how sure that is
     * @param tone ok for what was read, warn for what is remembered or a habit
     */
    public record Rule(String what, String says, String source, String sure, String tone) {}
}
