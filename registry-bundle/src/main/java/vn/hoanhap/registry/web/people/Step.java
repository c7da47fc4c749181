package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
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

    /** Returns what the last contacts up to the page's day left to do. */
    static List<Step> of(List<ContactEntry> contacts, View view) {
        return open(contacts, view.asOf()).stream()
                .map(entry -> step(entry, view))
                .toList();
    }

    /** Returns the last contacts up to a day that left something to do: an earlier contact's plan ends with a later contact. */
    static List<ContactEntry> open(List<ContactEntry> contacts, LocalDate day) {
        LocalDate last = contacts.stream()
                .map(entry -> entry.draft().on())
                .filter(on -> !on.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(null);
        return contacts.stream()
                .filter(entry -> entry.draft().on().equals(last))
                .filter(entry -> entry.draft().said().nextStep() != null
                        || entry.draft().said().nextStepOn() != null)
                .toList();
    }

    /** Returns what one contact left to do. */
    static Step step(ContactEntry entry, View view) {
        ContactDraft.Said said = entry.draft().said();
        LocalDate due = said.nextStepOn();
        String what = said.nextStep() == null ? view.t("page.step.meet") : said.nextStep();
        return new Step(when(due, view), what, entry.metByInitials(), tone(due, view.asOf()));
    }

    private static String when(@Nullable LocalDate due, View view) {
        if (due == null) {
            return view.t("page.step.undated");
        }
        if (due.equals(view.asOf())) {
            return view.t("page.step.today");
        }
        return due.isBefore(view.asOf()) ? view.t("page.step.overdue", view.date(due)) : view.date(due);
    }

    private static String tone(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isAfter(today)) {
            return "soft";
        }
        return due.equals(today) ? "warn" : "bad";
    }
}
