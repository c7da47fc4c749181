package vn.hoanhap.lifecycle.phase;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.jar.JarFacts;
import vn.hoanhap.lifecycle.jar.KeptJars;
import vn.hoanhap.lifecycle.operation.DesiredState.Desired;

/** Knows whose tables lie in a schema: a programme's are its own, also while it does not serve. */
final class SchemaOwners {

    private final InstalledProgrammes installed;
    private final PlanPhase.Wishes wishes;
    private final KeptJars kept;
    private final Schemas schemas;

    SchemaOwners(InstalledProgrammes installed, PlanPhase.Wishes wishes, KeptJars kept) {
        this.installed = installed;
        this.wishes = wishes;
        this.kept = kept;
        this.schemas = new Schemas(kept);
    }

    /** Returns who owns the schema that a change asks for; null when it is its own, nobody's, or none. */
    @Nullable
    String otherThan(Change change) throws IOException {
        String schema = change.facts().schema();
        if (schema == null) {
            return null;
        }
        for (JarFacts coming : change.others()) {
            if (schema.equals(coming.schema())) {
                return coming.programmeId();
            }
        }
        for (Desired known : wishes.all()) {
            String jar = known.release().sha256();
            if (!known.programmeId().equals(change.programmeId())
                    && kept.has(jar)
                    && schema.equals(schemas.of(jar).orElse(null))) {
                return known.programmeId();
            }
        }
        return installed.platformOwner(schema);
    }
}
