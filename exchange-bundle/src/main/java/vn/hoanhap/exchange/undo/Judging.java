package vn.hoanhap.exchange.undo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.ContentHash;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.jobs.RightTitles;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.steps.Step;

/**
 * Says whether a row can be taken back: nobody changed its record since, no later import did, nothing else hangs on it, and the
 * right of who asks reaches it. Writes nothing.
 */
final class Judging {

    private final Elected elected;
    private final RecordKeys keys;
    private final Principal principal;
    private final Overlay overlay;

    /** Judges for somebody, with what later rows leave behind once they are taken back. */
    Judging(ImportRun.Services services, Principal principal, Overlay overlay) {
        this.elected = services.elected();
        this.keys = services.keys();
        this.principal = principal;
        this.overlay = overlay;
    }

    /** Is what a row is judged by: the sheet, under its lease, and what hangs on the sheet's records. */
    record Of(ImportSheet sheet, Hanging hanging, Hanging.On on) {}

    /** Judges a row, and notes what is different once it is taken back. */
    Verdict judge(Step step, Of of) {
        RecordKeys.Known known = known(step).orElse(null);
        if (known == null) {
            return Verdict.gone();
        }
        Verdict stays = outOfHand(step, known, of.sheet()).orElse(null);
        return stays == null
                ? of.sheet()
                        .takingBack()
                        .map(back -> standing(step, known, of, back))
                        .orElseGet(Judging::cannot)
                : stays;
    }

    /** Says why a row stays before its record is looked at: another import has its key, or the asker has no right. */
    private Optional<Verdict> outOfHand(Step step, RecordKeys.Known known, ImportSheet sheet) {
        if (known.jobId() != step.jobId()) {
            return Optional.of(Verdict.stays(
                    new Text(
                            "Lần nhập " + known.jobId() + " sau đó đã sửa hồ sơ này.",
                            "The later import " + known.jobId() + " corrected this record."),
                    new Text("Rút lại lần nhập đó trước.", "Take that import back first.")));
        }
        if (!known.contentHash().equals(step.hashes().content())) {
            return Optional.of(Verdict.stays(
                    new Text(
                            "Một dòng sau của lần nhập này sửa cùng hồ sơ và không rút lại được.",
                            "A later row of this import corrected the same record and cannot be taken back."),
                    new Text("Xem lý do của dòng đó.", "See the reason at that row.")));
        }
        if (!principal.may(sheet.permission())) {
            return Optional.of(Verdict.stays(
                    new Text("Bạn không có quyền với bảng này.", "You may not change this sheet's records."),
                    RightTitles.ask(elected, sheet.permission())));
        }
        return Optional.empty();
    }

    private Optional<RecordKeys.Known> known(Step step) {
        Step.Row row = step.row();
        return overlay.known(row).or(() -> keys.find(row.sheet(), row.key()));
    }

    private static Verdict cannot() {
        return Verdict.stays(
                new Text("Bảng này chưa rút lại được.", "This sheet cannot take back what it wrote."),
                new Text("Sửa từng hồ sơ bằng tay.", "Correct the records by hand."));
    }

    private Verdict standing(Step step, RecordKeys.Known known, Of of, TakingBack back) {
        Map<String, String> cells = back.standing(known.recordId()).orElse(null);
        if (cells == null) {
            return step.made() ? Verdict.gone() : removedMeanwhile();
        }
        boolean asSaid = overlay.returned(step, known.recordId())
                || ContentHash.of(back.settled(cells)).equals(step.hashes().said());
        if (!asSaid) {
            return Verdict.stays(
                    new Text("Hồ sơ đã được sửa tay sau khi nhập.", "The record was changed by hand after the import."),
                    new Text(
                            "Giữ lại, hoặc sửa hồ sơ về như trong tệp rồi rút lại.",
                            "Keep it, or make it again what the file says and take it back then."));
        }
        Violations faults = new Violations();
        SaidRow now = new SaidRow(step.row().key(), cells, principal);
        of.sheet().checkCorrection(now, known.recordId(), faults);
        if (!faults.none()) {
            return first(faults);
        }
        Step.Before before = step.before();
        return before == null ? removal(step, known, of, back) : correction(step, before, known, of);
    }

    private static Verdict removedMeanwhile() {
        return Verdict.stays(
                new Text("Hồ sơ không còn nữa.", "The record is no longer there."),
                new Text("Không cần làm gì với dòng này.", "Nothing needs doing about this row."));
    }

    private Verdict removal(Step step, RecordKeys.Known known, Of of, TakingBack back) {
        List<Overlay.At> left = of.on().left(known.recordId(), overlay);
        if (!left.isEmpty()) {
            Text words = of.hanging().words(left);
            return Verdict.stays(
                    new Text(
                            "Còn hồ sơ khác gắn với hồ sơ này: " + words.vi() + ".",
                            "Other records hang on this one: " + words.en() + "."),
                    new Text(
                            "Gỡ những hồ sơ đó ra trước, hoặc để dòng này ở lại.",
                            "Move those records away first, or let this row stay."));
        }
        Violations faults = new Violations();
        back.checkRemoval(known.recordId(), principal, faults);
        if (!faults.none()) {
            return first(faults);
        }
        overlay.goes(step, known.recordId());
        return Verdict.goes(known);
    }

    private Verdict correction(Step step, Step.Before before, RecordKeys.Known known, Of of) {
        SaidRow row = new SaidRow(step.row().key(), before.cells(), principal);
        List<ImportSheet.Column> columns = of.sheet().columns();
        if (before.cells().isEmpty() || !row.readable(columns)) {
            return Verdict.stays(
                    new Text(
                            "Trước khi nhập, hồ sơ có điều mà bảng này không ghi được.",
                            "Before the import the record held what this sheet cannot say."),
                    new Text("Sửa lại hồ sơ bằng tay.", "Correct the record by hand."));
        }
        Violations faults = new Violations();
        of.sheet().check(row, faults);
        if (!faults.none()) {
            return first(faults);
        }
        overlay.returns(
                step, row, columns, new RecordKeys.Known(known.recordId(), before.contentHash(), before.jobId()));
        return Verdict.returns(known);
    }

    private static Verdict first(Violations faults) {
        Problem.FieldError error = faults.errors().get(0);
        return Verdict.stays(error.message(), error.remedy());
    }
}
