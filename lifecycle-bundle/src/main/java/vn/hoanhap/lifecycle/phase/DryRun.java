package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;

/** Makes the plan of an installation and changes nothing: the bundle is looked at in the framework and taken out again. */
public final class DryRun {

    private final PlanPhase plan;
    private final VerifyPhase verify;
    private final HeldBundles bundles;
    private final MigratePhase migrate;

    DryRun(PlanPhase plan, VerifyPhase verify, HeldBundles bundles, MigratePhase migrate) {
        this.plan = plan;
        this.verify = verify;
        this.bundles = bundles;
        this.migrate = migrate;
    }

    /**
     * Plans changes that are to be made together, mostly one.
     *
     * @throws PhaseFailure when a jar is no programme at all
     */
    public List<PlanReport> reports(List<Change> set) throws Exception {
        Change.join(set);
        for (Change change : set) {
            plan.run(change);
        }
        List<PlanReport> reports = new ArrayList<>();
        for (Change change : set) {
            reports.add(report(change));
        }
        return reports;
    }

    private PlanReport report(Change change) throws Exception {
        List<Text> problems = new ArrayList<>();
        try {
            verify.run(change);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
        }
        @Nullable List<Migrations.Pending> pending = look(change, problems);
        return change.plan().orElseThrow().with(pending, problems);
    }

    private @Nullable List<Migrations.Pending> look(Change change, List<Text> problems) throws Exception {
        Bundle bundle = bundles.install(change.jar().path(), change.jar().sha256(), change.operationId());
        try {
            bundles.resolve(bundle);
            return pending(change, bundle, problems);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
            return null;
        } finally {
            bundles.discard(bundle);
        }
    }

    private List<Migrations.Pending> pending(Change change, Bundle bundle, List<Text> problems) {
        List<Migrations.Pending> pending = migrate.pending(bundle);
        try {
            migrate.requireExpansion(change, pending);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
        }
        return pending;
    }
}
