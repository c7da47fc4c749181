package vn.hoanhap.exchange.web;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobStore;

/** Finds the import that a call names, as far as the caller may see it. */
final class ImportLookup {

    private final JobStore jobs;
    private final TransactionRunner transactions;

    ImportLookup(JobStore jobs, TransactionRunner transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** Files name communes and faults name rows: who serves the whole office sees all imports, others their own. */
    static @Nullable Long whose(Call call) {
        return call.scope().everything() ? null : Long.valueOf(call.principal().accountId());
    }

    /** Finds an import whose course the caller may see. */
    Job seen(Call call) {
        return find(call, whose(call));
    }

    /** Finds an import of the caller: what stands in a file is for who sent it. */
    Job own(Call call) {
        return find(call, call.principal().accountId());
    }

    private Job find(Call call, @Nullable Long account) {
        long id = call.pathId("id");
        return transactions.read(() -> jobs.find(id, account)).orElseThrow(() -> Problem.notFound(
                        new Text("Không có lần nhập " + id + ".", "There is no import " + id + "."))
                .raise());
    }
}
