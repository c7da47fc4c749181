package vn.hoanhap.exchange.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.undo.Undo;

/**
 * Is how an import is taken back, as machines see it.
 *
 * @param state LOOKING, LOOKED, REFUSED, UNDOING, PARTLY, UNDONE, FAILED
 * @param wanted CHECK, ALL or GOOD: what was asked last
 * @param sheets what becomes of the records of each sheet
 * @param total rows that the import had written when it was asked
 * @param done rows that are taken back
 * @param obstacles the first rows that stay, and why
 * @param startedAt when it was asked
 * @param endedAt when it ended
 */
record UndoAnswer(
        String state,
        String wanted,
        List<OfSheet> sheets,
        long total,
        long done,
        List<ImportAnswer.ProblemAnswer> obstacles,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Counts records: new ones that go, corrected ones that return to what they were, and those that stay. */
    record OfSheet(String sheet, long going, long returning, long staying) {}

    static UndoAnswer of(Undo undo, List<RowProblem> obstacles, Language language) {
        return new UndoAnswer(
                undo.state().name(),
                undo.wanted().name(),
                undo.sheets().stream()
                        .map(each -> new OfSheet(each.sheet(), each.going(), each.returning(), each.staying()))
                        .toList(),
                undo.progress().total(),
                undo.progress().done(),
                ImportAnswer.problems(obstacles, language),
                undo.course().startedAt(),
                undo.course().endedAt());
    }
}
