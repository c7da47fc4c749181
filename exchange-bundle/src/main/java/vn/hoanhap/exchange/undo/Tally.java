package vn.hoanhap.exchange.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoanhap.exchange.jobs.RowProblem;
import vn.hoanhap.exchange.steps.Step;

/** Counts what becomes of the records of each sheet, and keeps why the first thousand stay. Not for several threads. */
final class Tally {

    private static final int MOST_OBSTACLES = 1_000;

    private final Map<String, Undo.OfSheet> sheets = new TreeMap<>();
    private final List<RowProblem> obstacles = new ArrayList<>();
    private long staying;

    /** Counts one row. */
    void count(Step step, Verdict verdict) {
        String sheet = step.row().sheet();
        Undo.OfSheet before = sheets.getOrDefault(sheet, new Undo.OfSheet(sheet, 0, 0, 0));
        sheets.put(
                sheet,
                switch (verdict.kind()) {
                    case GOES -> new Undo.OfSheet(sheet, before.going() + 1, before.returning(), before.staying());
                    case RETURNS -> new Undo.OfSheet(sheet, before.going(), before.returning() + 1, before.staying());
                    case STAYS -> new Undo.OfSheet(sheet, before.going(), before.returning(), before.staying() + 1);
                    case GONE -> before;
                });
        Verdict.Why why = verdict.why();
        if (why != null) {
            staying++;
            if (obstacles.size() < MOST_OBSTACLES) {
                obstacles.add(new RowProblem(sheet, step.row().number(), "row", why.message(), why.remedy()));
            }
        }
    }

    List<Undo.OfSheet> sheets() {
        return List.copyOf(sheets.values());
    }

    List<RowProblem> obstacles() {
        return List.copyOf(obstacles);
    }

    long staying() {
        return staying;
    }
}
