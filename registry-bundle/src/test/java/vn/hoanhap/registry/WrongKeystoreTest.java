package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** With another server's keystore nothing sealed is taken for empty, and nothing of it is lost. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class WrongKeystoreTest {
    private static final String NAME = "Nguyễn Văn Đức";

    private final RegisterWorld world;
    private final Register register;

    WrongKeystoreTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void saysThatItDoesNotOpenAndKeepsIdentityAndNote() {
        long unit = world.unit("28249", JUNE);
        long person = world.named(unit, NAME);
        Identity known = opened(person);
        correct(person, draft(unit, "cần giúp", known));
        world.protection().anotherKeystore(true);

        unavailable(() -> opened(person));
        unavailable(() -> world.read(() -> register.people().page(person, Scope.EVERYTHING)));
        unavailable(() -> correct(person, draft(unit, null, Identity.NONE)));
        unavailable(() -> correct(person, draft(unit, null, known)));

        world.protection().anotherKeystore(false);
        assertThat(opened(person).fullName()).isEqualTo(NAME);
        assertThat(world.read(
                        () -> register.people().page(person, Scope.EVERYTHING).orElseThrow()))
                .extracting(page -> page.note())
                .isEqualTo("cần giúp");
    }

    private Identity opened(long person) {
        return world.read(() -> register.people().openIdentity(person, Scope.EVERYTHING));
    }

    private void correct(long person, PersonDraft draft) {
        world.write(() -> {
            register.people().correct(person, draft, Scope.EVERYTHING, null);
            return true;
        });
    }

    private static PersonDraft draft(long unit, @Nullable String note, Identity identity) {
        return new PersonDraft("N.V.Đ.", 1990, null, unit, null, null, note, identity);
    }

    private static void unavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(503));
    }
}
