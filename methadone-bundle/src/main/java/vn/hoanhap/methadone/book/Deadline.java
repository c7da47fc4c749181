package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.law.AnswerRule;

/** Works out by when a facility answers: in working days, from the day on which it has the papers, else from sending. */
final class Deadline {

    private final Desk desk;

    Deadline(Desk desk) {
        this.desk = desk;
    }

    /** Returns where somebody was sent with the deadline that holds by these days; with none where no rule or no calendar is known. */
    Application.Sending of(Application.Sending where, Application.Steps steps) {
        LocalDate from = steps.received() == null ? steps.sent() : steps.received();
        return from == null ? where.due(null, null) : of(where, from);
    }

    private Application.Sending of(Application.Sending where, @Nullable LocalDate from) {
        Optional<AnswerRule> rule =
                Optional.ofNullable(from).flatMap(day -> desk.rules().answer(day));
        if (rule.isEmpty() || from == null) {
            return where.due(null, null);
        }
        WorkCalendar calendar = desk.register().calendar();
        LocalDate due = calendar.plusWorkingDays(from, rule.get().workingDays());
        boolean known = calendar.covers(from) && calendar.covers(due);
        return known ? where.due(due, rule.get().basis().reference()) : where.due(null, null);
    }
}
