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
 * @param rights rights that are gained and lost, and by which roles; null as long as that is not known
 * @param neededBy programmes that serve and need this one; they go on while it changes
 * @param confirmations what somebody should have read before: what is taken away, an older version, another signer
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
        @Nullable List<Right> rights,
        List<String> neededBy,
        List<Text> confirmations,
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
     * @param otherwise whether somebody else signed the version that serves
     */
    public record Signature(@Nullable Signer signer, Text note, boolean otherwise) {}

    /**
     * Is a right that a version brings or takes away.
     *
     * @param name its name
     * @param title what it lets somebody do
     * @param gained whether it comes; it goes otherwise
     * @param roles titles of the roles that will have it, or have it until then
     */
    public record Right(String name, Text title, boolean gained, List<Text> roles) {}

    /** Lists what a version brings and takes away, by name. */
    public record Changes(Difference permissions, Difference routes, Difference indicators, Difference sheets) {}

    /** Lists what is new and what goes. */
    public record Difference(List<String> gained, List<String> lost) {}

    PlanReport with(Signature checked) {
        return copy(checked, changes, rights, migrations, confirmations, problems);
    }

    PlanReport with(Changes found) {
        return copy(signature, found, rights, migrations, confirmations, problems);
    }

    PlanReport with(List<Right> found) {
        return copy(signature, changes, found, migrations, confirmations, problems);
    }

    PlanReport with(@Nullable List<Migrations.Pending> pending, List<Text> toConfirm, List<Text> against) {
        return copy(signature, changes, rights, pending, toConfirm, against);
    }

    private PlanReport copy(
            @Nullable Signature signedBy,
            @Nullable Changes changed,
            @Nullable List<Right> gainedAndLost,
            @Nullable List<Migrations.Pending> pending,
            List<Text> toConfirm,
            List<Text> against) {
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
                signedBy,
                changed,
                gainedAndLost,
                neededBy,
                toConfirm,
                against);
    }
}
