package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.phase.PlanReport.Difference;

/**
 * Makes the plan of a change and changes nothing: a bundle to be installed is started, held back from everybody, asked what it offers,
 * and taken out again. Its tables stay as they are.
 */
public final class DryRun {

    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    private final Steps steps;
    private final HeldBundles bundles;
    private final RightChanges rights;
    private final Words words;

    /** Is what it tries of an installation. */
    record Steps(
            PlanPhase plan,
            VerifyPhase verify,
            MigratePhase migrate,
            StartPhase start,
            ProbePhase probe,
            PlanRemovalPhase removal) {}

    DryRun(Steps steps, HeldBundles bundles, RightChanges rights, Words words) {
        this.steps = steps;
        this.bundles = bundles;
        this.rights = rights;
        this.words = words;
    }

    /**
     * Plans changes that are to be made together, mostly one.
     *
     * @throws PhaseFailure when a jar is no programme at all
     */
    public List<PlanReport> reports(List<Change> set) throws Exception {
        Change.join(set);
        for (Change change : set) {
            steps.plan().run(change);
        }
        List<PlanReport> reports = new ArrayList<>();
        for (Change change : set) {
            reports.add(report(change));
        }
        return reports;
    }

    /** Plans a removal. */
    public RemovalPlan removal(Change change) {
        List<Text> problems = new ArrayList<>();
        try {
            steps.removal().run(change);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
        }
        ProgrammeVersion serving = change.before().orElse(null);
        return new RemovalPlan(
                change.programmeId(),
                serving == null ? null : serving.origin().version(),
                steps.removal().records(change),
                serving == null ? null : OfferChanges.between(serving, null),
                serving == null ? null : rights.between(serving, null),
                problems);
    }

    private PlanReport report(Change change) throws Exception {
        List<Text> problems = new ArrayList<>();
        try {
            steps.verify().run(change);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
        }
        @Nullable List<Migrations.Pending> pending = look(change, problems);
        PlanReport plan = change.plan().orElseThrow();
        List<Text> confirmations = new ArrayList<>(confirmations(plan));
        if (pending != null) {
            Text breaking = steps.migrate().breaking(change, pending);
            confirmations.addAll(0, breaking == null ? List.of() : List.of(breaking));
        }
        return plan.with(pending, confirmations, problems);
    }

    private @Nullable List<Migrations.Pending> look(Change change, List<Text> problems) throws Exception {
        Bundle bundle = bundles.install(change.jar().path(), change.jar().sha256(), change.operationId());
        change.staged(bundle);
        try {
            bundles.resolve(bundle);
            steps.migrate().leaveAlone(bundle);
            List<Migrations.Pending> pending = pending(change, problems);
            if (problems.isEmpty()) {
                tryOut(change, pending, problems);
            }
            return pending;
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
            return null;
        } finally {
            change.staged(null);
            bundles.discard(bundle);
        }
    }

    private List<Migrations.Pending> pending(Change change, List<Text> problems) throws PhaseFailure {
        List<Migrations.Pending> pending = steps.migrate().pending(change.bundle());
        try {
            steps.migrate().requireFitting(change);
            steps.migrate().requireExpansion(change, pending);
            steps.migrate().requireNobodyElse(change, pending);
        } catch (PhaseFailure e) {
            problems.add(e.sentence());
        }
        return pending;
    }

    /** A version that starts only with its new tables is not known before they are there: that is no fault of it. */
    private void tryOut(Change change, List<Migrations.Pending> pending, List<Text> problems)
            throws InterruptedException {
        try {
            steps.start().run(change);
            ProgrammeVersion version = steps.probe().offered(change);
            change.plan()
                    .ifPresent(plan ->
                            change.plan(plan.with(rights.between(change.before().orElse(null), version))));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            if (pending.isEmpty()) {
                problems.add(words.cause(e));
            } else {
                LOG.info("what {} offers is known after its change sets: {}", change.called(), Words.brief(e));
            }
        }
    }

    private List<Text> confirmations(PlanReport plan) {
        List<Text> found = new ArrayList<>();
        if (plan.action() == PlanReport.Action.DOWNGRADE) {
            found.add(words.note("confirm.older", String.valueOf(plan.fromVersion()), plan.toVersion()));
        }
        PlanReport.Signature signature = plan.signature();
        if (signature != null && signature.otherwise()) {
            found.add(signature.note());
        }
        PlanReport.Changes changes = plan.changes();
        if (changes != null) {
            lost(found, "confirm.rights", changes.permissions());
            lost(found, "confirm.routes", changes.routes());
            lost(found, "confirm.indicators", changes.indicators());
            lost(found, "confirm.sheets", changes.sheets());
        }
        return found;
    }

    private void lost(List<Text> found, String key, Difference difference) {
        if (!difference.lost().isEmpty()) {
            found.add(words.note(key, String.join(", ", difference.lost())));
        }
    }
}
