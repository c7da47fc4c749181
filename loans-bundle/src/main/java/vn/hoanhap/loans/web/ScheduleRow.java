package vn.hoanhap.loans.web;

import java.util.List;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.domain.Instalment;
import vn.hoanhap.loans.domain.InstalmentStanding;
import vn.hoanhap.loans.domain.Standing;

/** Is one instalment, every text written for the reader. */
public record ScheduleRow(
        String ordinal, String dueOn, String principal, String interest, String total, String paid, Pill state) {

    /** Is the last line of a schedule. */
    public record Sum(String principal, String interest, String total, String paid) {}

    static List<ScheduleRow> of(Standing standing, View v) {
        return standing.instalments().stream().map(one -> of(one, v)).toList();
    }

    static Sum sum(Standing standing, View v) {
        List<Instalment> schedule = standing.instalments().stream()
                .map(InstalmentStanding::instalment)
                .toList();
        long principal = schedule.stream().mapToLong(Instalment::principal).sum();
        long interest = schedule.stream().mapToLong(Instalment::interest).sum();
        return new Sum(
                v.number(principal),
                v.number(interest),
                v.number(Math.addExact(principal, interest)),
                v.number(standing.paid()));
    }

    private static ScheduleRow of(InstalmentStanding one, View v) {
        Instalment instalment = one.instalment();
        return new ScheduleRow(
                v.number(instalment.ordinal()),
                v.date(instalment.dueOn()),
                v.number(instalment.principal()),
                v.number(instalment.interest()),
                v.number(instalment.total()),
                v.number(one.paid()),
                Pill.of(one, v));
    }
}
