package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;

/** Is a sort of record about an area, with its form, its page and its steps: {@link AreaPaperPages} shows them all alike. */
interface AreaPaper {

    /** Returns how its sentences and audit actions begin: {@code area}. */
    String key();

    /** Returns the address of its list, below which its records stand. */
    String address();

    /** Returns the right to enter and correct it. */
    Permission write();

    /** Returns the steps that its records may take, by the last part of their address, each with its audit action. */
    Map<String, String> steps();

    /** Returns who may take a step. */
    Permission right(String step);

    /** Returns the fields of its form. */
    List<FieldModel> fields(Call call, View v);

    /** Returns what a new form starts with. */
    Map<String, String> fresh(Call call, View v);

    /** Returns a record in reach as its page and form show it. */
    Shown open(Call call, View v);

    /** Enters a record, and returns its id. */
    long enter(Call call, Faults faults);

    /** Corrects a record. */
    void correct(Call call, int version, Faults faults);

    /** Takes a step of a record. */
    void take(Call call, String step, int version, Faults faults);

    /**
     * Is a record as its page and form show it.
     *
     * @param area which area it is about
     * @param version its version
     * @param state how it stands
     * @param told what is flagged
     * @param facts what is known
     * @param values what is in the fields of its form
     * @param steps what can be done now
     * @param correctable whether it can be corrected
     * @param links where one can go on
     */
    record Shown(
            String area,
            int version,
            Pill state,
            List<String> told,
            Map<String, String> facts,
            Map<String, String> values,
            List<Paper.Step> steps,
            boolean correctable,
            List<SupportModel.Link> links) {
        /** Copies the lists. */
        public Shown {
            told = List.copyOf(told);
            steps = List.copyOf(steps);
            links = List.copyOf(links);
        }
    }

    /** Adds a fact that is known. */
    static void put(Map<String, String> facts, String term, @Nullable String said) {
        if (said != null) {
            facts.put(term, said);
        }
    }
}
