package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.contacts.ContactEntry;

/**
 * Is something to do next with a person, as agreed at the last contact.
 *
 * @param when the day in words
 * @param what what to do
 * @param who initials of who met the person and so goes on; null when unknown
 * @param tone bad when overdue, warn today, soft later
 */
public record Step(String when, String what, @Nullable String who, String tone) {

    /** Returns what the last contacts up to a day left to do: an earlier contact's plan ends with a later contact. */
    static List<Step> of(List<ContactEntry> contacts, View view) {
        LocalDate day = view.asOf();
        LocalDate last = contacts.stream()
                .map(entry -> entry.draft().on())
                .filter(on -> !on.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(null);
        List<Step> steps = new ArrayList<>();
        for (ContactEntry entry : contacts) {
            ContactDraft.Said said = entry.draft().said();
            boolean planned = said.nextStep() != null || said.nextStepOn() != null;
            if (planned && entry.draft().on().equals(last)) {
                steps.add(step(entry, view));
            }
        }
        return steps;
    }

    private static Step step(ContactEntry entry, View view) {
        ContactDraft.Said said = entry.draft().said();
        LocalDate due = said.nextStepOn();
        String what = said.nextStep() == null ? view.t("page.step.meet") : said.nextStep();
        return new Step(when(due, view), what, entry.metByInitials(), tone(due, view.asOf()));
    }

    private static String when(@Nullable LocalDate due, View view) {
        if (due == null) {
            return view.t("page.step.undated");
        }
        return due.equals(view.asOf()) ? view.t("page.step.today") : view.date(due);
    }

    private static String tone(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today)) {
            return "soft";
        }
        return due.equals(today) ? "warn" : "bad";
    }
}
