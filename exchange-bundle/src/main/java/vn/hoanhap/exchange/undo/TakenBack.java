package vn.hoanhap.exchange.undo;

import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.steps.Step;

/**
 * Takes single rows back in the surrounding unit of work: the record, what its key stands for, the step, and a row in the audit
 * trail.
 */
record TakenBack(ImportRun.Services services, Principal principal) {

    void write(Step step, Verdict verdict, ImportSheet sheet) {
        RecordKeys.Known known = verdict.known();
        Step.Before before = step.before();
        if (known == null) {
            services.keys().remove(step.row().sheet(), step.row().key(), step.jobId());
        } else if (before == null) {
            back(sheet).remove(known.recordId(), principal);
            services.keys().remove(step.row().sheet(), step.row().key(), step.jobId());
            audit(step, sheet, known.recordId());
        } else {
            SaidRow row = new SaidRow(step.row().key(), before.cells(), principal);
            long id = sheet.apply(row, known.recordId());
            services.keys()
                    .put(
                            step.row().sheet(),
                            step.row().key(),
                            new RecordKeys.Known(id, before.contentHash(), before.jobId()));
            audit(step, sheet, id);
        }
        services.steps().remove(step);
    }

    private static TakingBack back(ImportSheet sheet) {
        return sheet.takingBack().orElseThrow(() -> new IllegalStateException(sheet.name() + " was judged to go"));
    }

    private void audit(Step step, ImportSheet sheet, long id) {
        services.audit()
                .record(new AuditEntry(
                        principal.accountId(),
                        "record.import-undone",
                        sheet.subjectKind(),
                        String.valueOf(id),
                        "import " + step.jobId()));
    }
}
