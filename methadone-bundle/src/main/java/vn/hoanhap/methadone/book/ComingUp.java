package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.law.Reminder;
import vn.hoanhap.methadone.store.ApplicationTable.ByDay;
import vn.hoanhap.methadone.store.ApplicationTable.Day;

/** Finds what is to be done: whom to send, whose answer is due, whose papers are missing. */
public final class ComingUp {

    private static final int MOST_LOOKED_AT = 200;

    private final Desk desk;
    private final Applications applications;

    ComingUp(Desk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    /**
     * Lists what is to be done up to a day, the earliest first.
     *
     * @param right what the reader's right reaches
     * @param assigned who is assigned to the reader; everything when that does not matter
     */
    public List<Coming> until(LocalDate until, Scope right, Scope assigned) {
        List<Coming> found = new ArrayList<>();
        ByDay due = new ByDay(Day.DUE, until, List.of(ApplicationState.SENT, ApplicationState.RECEIVED));
        for (Application one : applications.table().by(due, right, assigned, MOST_LOOKED_AT)) {
            LocalDate on = one.sending().dueOn();
            if (on != null) {
                found.add(new Coming(on, Coming.What.ANSWER, one, 0));
            }
        }
        desk.rules().reminder(Reminder.Of.SEND, until).ifPresent(rule -> {
            ByDay wanted = new ByDay(Day.CONSENTED, until.minusDays(rule.days()), List.of(ApplicationState.CONSENTED));
            for (Application one : applications.table().by(wanted, right, assigned, MOST_LOOKED_AT)) {
                LocalDate consented = one.steps().consented();
                if (consented != null) {
                    int missing = applications.papers().missing(one).size();
                    found.add(new Coming(consented.plusDays(rule.days()), Coming.What.SEND, one, missing));
                }
            }
        });
        desk.rules().reminder(Reminder.Of.PAPERS, until).ifPresent(rule -> papers(until, rule, right, assigned, found));
        found.sort(Comparator.comparing(Coming::on));
        return found;
    }

    private void papers(LocalDate until, Reminder rule, Scope right, Scope assigned, List<Coming> found) {
        ByDay wanted = new ByDay(
                Day.SENT,
                until.minusDays(rule.days()),
                List.of(ApplicationState.SENT, ApplicationState.RECEIVED, ApplicationState.ACCEPTED));
        for (Application one : applications.table().by(wanted, right, assigned, MOST_LOOKED_AT)) {
            LocalDate sent = one.steps().sent();
            int missing = applications.papers().missing(one).size();
            if (sent != null && missing > 0 && one.sending().referralId() != null) {
                found.add(new Coming(sent.plusDays(rule.days()), Coming.What.PAPERS, one, missing));
            }
        }
    }
}
