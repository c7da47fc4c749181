package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.Faults;

/** Is a sort of record about somebody, with its form, its page and its steps: {@link PaperPages} shows them all alike. */
interface Paper {

    /** Returns how its sentences and audit actions begin: {@code intake}. */
    String key();

    /** Returns the address below which its records stand. */
    String address();

    /** Returns the right to read it. */
    Permission read();

    /** Returns the right to enter and correct it. */
    Permission write();

    /** Returns the steps that its records may take, by the last part of their address, each with its audit action. */
    Map<String, String> steps();

    /** Returns the list it stands in, as its sentences begin. */
    default String list() {
        return "support";
    }

    /** Returns where that list stands. */
    default String home(Call call, long personId) {
        return Addresses.support(personId);
    }

    /** Returns what else a record leads to; null for nothing. */
    default SupportModel.@Nullable Link more(Call call, View v) {
        return null;
    }

    /** Returns who may take a step. */
    default Permission right(String step) {
        return write();
    }

    /** Returns the fields of its form; what was filled in may ask for more of them. */
    List<FieldModel> fields(Call call, Map<String, String> values, View v);

    /** Returns what a new form starts with. */
    Map<String, String> fresh(Call call, View v);

    /** Returns a record in reach as its page and form show it. */
    Shown open(Call call, View v);

    /** Enters a record of somebody. */
    void enter(Call call, long person, Faults faults);

    /** Takes a step of a record. */
    void take(Call call, String step, int version, Faults faults);

    /**
     * Is a record as its page and form show it.
     *
     * @param personId whom it is about
     * @param version its version
     * @param state how it stands
     * @param told what is flagged
     * @param facts what is known
     * @param values what is in the fields of its form
     * @param steps what can be done now
     * @param correctable whether it can be corrected
     */
    record Shown(
            long personId,
            int version,
            Pill state,
            List<String> told,
            Map<String, String> facts,
            Map<String, String> values,
            List<Step> steps,
            boolean correctable) {
        /** Copies the lists. */
        public Shown {
            told = List.copyOf(told);
            steps = List.copyOf(steps);
        }
    }

    /**
     * Is a step that can be taken.
     *
     * @param name last part of its address
     * @param title what it does
     * @param fields what is asked
     */
    record Step(String name, String title, List<FieldModel> fields) {
        /** Copies the list. */
        public Step {
            fields = List.copyOf(fields);
        }
    }
}
