package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** A volunteer's own page: the people who are assigned to them, and what is due. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class MyPeopleTest {

    private final RegisterWorld world;
    private final PageDesk pages;

    MyPeopleTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void showsThePeopleAssignedAndWhatWasAgreedWithThem() {
        long unit = world.unit("28249", JUNE);
        long volunteer = world.person(unit, "V.L.T.", 1970);
        long mine = world.person(unit, "C.T.M.", 1990);
        long other = world.person(unit, "K.H.C.", 1991);
        assign(volunteer, mine);
        agree(volunteer, mine, "đến thăm nhà");
        agree(volunteer, other, "gọi lại");

        assertThat(pages.as(reader(volunteer)).open("/people/mine").html())
                .contains("C.T.M.", "đến thăm nhà", "quá hạn 05/06/2024")
                .doesNotContain("K.H.C.", "gọi lại");
    }

    @Test
    void saysWhyNobodyIsThere() {
        long newcomer = world.person(world.unit("28249", JUNE), "N.C.M.", 1975);

        assertThat(pages.as(reader(newcomer)).open("/people/mine").html())
                .contains("Đội trưởng hoặc cán bộ xã phân công");
        assertThat(pages.as(reader(null)).open("/people/mine").html()).contains("không gắn với ai trong sổ");
    }

    private void assign(long volunteer, long person) {
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        world.write(() -> world.register()
                .assignments()
                .create(new Assignment.Draft("PERSON", volunteer, 1L, subject, LocalDate.of(2024, 1, 1), null)));
    }

    private void agree(long volunteer, long person, String step) {
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, step, LocalDate.of(2024, 6, 5));
        long unit = world.unit("28249", JUNE);
        world.write(() -> world.register()
                .contacts()
                .create(new ContactDraft(
                        person, volunteer, null, unit, LocalDate.of(2024, 6, 1), "PHONE", null, said)));
    }

    private static Principal reader(@Nullable Long person) {
        Set<String> rights = Set.of(RegisterRights.PEOPLE_READ.name());
        return new Principal(9, "volunteer", person, List.of(new Principal.Grant("volunteer", rights, null, true)));
    }
}
