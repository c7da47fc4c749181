package vn.hoanhap.lifecycle.phase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Migrations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.trust.Signer;

/**
 * Says what an installation will do, as far as it is known: everything that can be read from the jar before, what the
 * programme itself offers once it has started.
 *
 * @param programme its id
 * @param bundle symbolic name
 * @param action what happens to the programme
 * @param fromVersion version that serves now; null when none does
 * @param toVersion version of the jar
 * @param sha256 of the jar
 * @param schema the schema that it owns; null when it has none
 * @param migrations change sets that will run, with their SQL; null while nobody has looked
 * @param needs other programmes that it needs, as filters
 * @param signature who signed the jar; null before that was checked, and when it may not come in
 * @param changes what is gained and lost; null before the programme has started
 * @param problems why it will be refused; empty when nothing speaks against it so far
 */
public record PlanReport(
        String programme,
        String bundle,
        Action action,
        @Nullable String fromVersion,
        String toVersion,
        String sha256,
        @Nullable String schema,
        @Nullable List<Migrations.Pending> migrations,
        List<String> needs,
        @Nullable Signature signature,
        @Nullable Changes changes,
        List<Text> problems) {

    /** Says what happens to a programme. */
    public enum Action {
        /** Serves for the first time, or again after a removal. */
        INSTALL,
        /** A newer version takes over. */
        UPDATE,
        /** An older version takes over. */
        DOWNGRADE,
        /** Another jar of the same version takes over. */
        REPLACE,
        /** This very jar serves already. */
        NOTHING
    }

    /**
     * Says who signed a jar.
     *
     * @param signer who did; null for an unsigned one, let in for development
     * @param note the same in words, and who signed the version that serves when that was somebody else
     */
    public record Signature(@Nullable Signer signer, Text note) {}

    /** Lists what a version brings and takes away, by name. */
    public record Changes(Difference permissions, Difference routes, Difference indicators, Difference sheets) {}

    /** Lists what is new and what goes. */
    public record Difference(List<String> gained, List<String> lost) {}

    PlanReport with(Signature checked) {
        return new PlanReport(
                programme,
                bundle,
                action,
                fromVersion,
                toVersion,
                sha256,
                schema,
                migrations,
                needs,
                checked,
                changes,
                problems);
    }

    PlanReport with(Changes found) {
        return new PlanReport(
                programme,
                bundle,
                action,
                fromVersion,
                toVersion,
                sha256,
                schema,
                migrations,
                needs,
                signature,
                found,
                problems);
    }

    PlanReport with(@Nullable List<Migrations.Pending> pending, List<Text> against) {
        return new PlanReport(
                programme,
                bundle,
                action,
                fromVersion,
                toVersion,
                sha256,
                schema,
                pending,
                needs,
                signature,
                changes,
                against);
    }
}
