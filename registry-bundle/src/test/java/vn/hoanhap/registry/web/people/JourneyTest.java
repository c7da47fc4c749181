package vn.hoanhap.registry.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What the page of a person tells of lines that programmes write, take back and write anew. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class JourneyTest {

    private static final LocalDate MAY = JUNE.minusMonths(1);

    private final RegisterWorld world;
    private final PageDesk pages;
    private final long unit;

    JourneyTest(OpenStore store) {
        world = new RegisterWorld(store);
        pages = PageDesk.of(world);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        RegisterWorld world = new RegisterWorld(store).founded();
        world.write(() -> {
            world.register()
                    .journal()
                    .publish("walks", List.of(kind("walks.listed", "Vào sổ"), kind("walks.walking", "Đang đi")));
            return true;
        });
    }

    private static ActivityKind kind(String code, String title) {
        return new ActivityKind(code, new Text(title, title), Measure.PERSONS, RegisterRights.PEOPLE_READ.name());
    }

    @Test
    void makesOneEventOfWhatARecordWroteForADay() {
        long person = world.person(unit, "J.A.", 1971);
        write("walks.listed", MAY, 1, person);
        write("walks.walking", MAY, 1, person);

        assertThat(pages.open("/people/" + person).html()).contains("Đang đi · Vào sổ");
    }

    @Test
    void doesNotShowALineThatWasWrittenAnewAsItWas() {
        long person = world.person(unit, "J.B.", 1972);
        write("walks.walking", MAY, 1, person);
        world.write(() -> world.register().journal().reverseAll("walks", record(person), "đổi"));
        write("walks.walking", MAY, 1, person);

        assertThat(pages.open("/people/" + person).html()).contains("Đang đi").doesNotContain("không còn tính");
    }

    @Test
    void showsALineThatWasTakenBackForGood() {
        long person = world.person(unit, "J.C.", 1973);
        write("walks.walking", MAY, 1, person);
        world.write(() -> world.register().journal().reverseAll("walks", record(person), "đổi"));

        assertThat(pages.open("/people/" + person).html()).contains("Đang đi", "không còn tính");
    }

    @Test
    void saysThatSomethingEndedUnlessTheSameDayTellsWhy() {
        long alone = world.person(unit, "J.D.", 1974);
        write("walks.walking", MAY, 1, alone);
        write("walks.walking", JUNE, -1, alone);
        long told = world.person(unit, "J.E.", 1975);
        write("walks.walking", JUNE, -1, told);
        write("walks.listed", JUNE, 1, told);

        assertThat(pages.open("/people/" + alone).html()).contains("Kết thúc: Đang đi");
        assertThat(pages.open("/people/" + told).html()).contains("Vào sổ").doesNotContain("Kết thúc: Đang đi");
    }

    private void write(String kind, LocalDate on, int amount, long person) {
        ActivityLine line = ActivityLine.of(kind, on, unit, Quantity.of(amount, Measure.PERSONS), record(person))
                .withPerson(person, null);
        world.write(() -> world.register().journal().write("walks", line));
    }

    private static String record(long person) {
        return "walk:" + person;
    }
}
