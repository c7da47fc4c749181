package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a change takes from older code is judged in two rooms that share no class: by the store, as Liquibase reads a changelog, and by
 * the launcher, from the jars of a release whose database is in use. They must say the same.
 */
class TakingChangesTest {

    /** What the launcher meets in the file and Liquibase does not count as a change, or judges by its class. */
    private static final Set<String> OF_THE_FILE =
            Set.of("comment", "preConditions", "rollback", "validCheckSum", "createTable");

    @Test
    void areTheSameForTheStoreAndForAReleaseOfTheServer() throws ReflectiveOperationException {
        Set<String> launcher = adds("vn.hoanhap.launcher.release.ChangeSets");

        assertThat(launcher).containsAll(OF_THE_FILE);
        launcher.removeAll(OF_THE_FILE);
        assertThat(launcher).isEqualTo(adds("vn.hoanhap.store.schema.Expansion"));
    }

    private static Set<String> adds(String type) throws ReflectiveOperationException {
        Field adds = Class.forName(type).getDeclaredField("ADDS");
        adds.setAccessible(true);
        Set<String> names = new TreeSet<>();
        ((Set<?>) adds.get(null)).forEach(name -> names.add(name.toString()));
        return names;
    }
}
