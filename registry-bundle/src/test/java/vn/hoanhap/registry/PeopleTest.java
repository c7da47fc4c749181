package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.db.Register;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.PersonPage;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PeopleTest {
    private final RegisterWorld world;
    private final long unit;

    PeopleTest(OpenStore store) {
        world = new RegisterWorld(store);
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void findsByAnyWordsOfTheNameWithoutTones() {
        long person = world.named(unit, "Nguyễn Thị Hoà Bình");

        assertThat(found("hòa")).contains(person);
        assertThat(found("binh nguyen")).contains(person);
        assertThat(found("NGUYEN thi ho")).contains(person);
        assertThat(found("nguyen van")).doesNotContain(person);
        assertThat(found("uyen")).doesNotContain(person);
    }

    @Test
    void findsByInitialsYearAndCitizenCard() {
        long byInitials = world.person(unit, "N.Đ.Q.", 1984);
        long byName = world.named(unit, "Trương Quốc Khánh");

        assertThat(found("N.Đ.Q.")).contains(byInitials);
        assertThat(found("ndq 1984")).contains(byInitials);
        assertThat(found("ndq 1985")).doesNotContain(byInitials);
        assertThat(found("082190001234")).contains(byName);
        assertThat(found("tqk")).contains(byName);
    }

    @Test
    void listsEachHumanBeingOnceWithTheCategoriesOfEveryRecord() {
        long elsewhere = world.unit("28252", JUNE);
        long root = world.person(elsewhere, "N.V.Gộp", 1984);
        long alias = world.person(unit, "N.V.Gộp", 1984);
        world.write(() -> world.register()
                .people()
                .categories()
                .add(new CategoryRegister.Draft(alias, "POST_REHAB", LocalDate.of(2024, 1, 1), null)));
        assertThat(supported(Scope.EVERYTHING)).contains(alias).doesNotContain(root);

        world.write(() -> {
            PersonMerges.Merge merge = new PersonMerges.Merge(alias, root, "một người");
            world.register().people().merges().merge(merge, Scope.EVERYTHING, 7);
            return true;
        });

        assertThat(supported(Scope.EVERYTHING)).contains(root).doesNotContain(alias);
        assertThat(supported(new Scope(false, Set.of(unit), null)))
                .as("who does not see the other record keeps this one")
                .contains(alias);
        assertThat(found("nvgop")).as("who searches finds both").contains(root, alias);

        world.write(() -> {
            world.register().people().merges().unmerge(alias, Scope.EVERYTHING, 7);
            return true;
        });
        assertThat(supported(Scope.EVERYTHING)).contains(alias).doesNotContain(root);
    }

    private List<Long> supported(Scope scope) {
        PersonQuery query = new PersonQuery(null, null, JUNE, null, true, 0, 500);
        return world.read(() -> world.register().people().list(query, scope).stream()
                .map(Person::id)
                .toList());
    }

    @Test
    void keepsNoIdentityInClearInAnyTable() {
        long person = world.named(unit, "Đặng Thuỳ Trâm");
        world.write(() -> {
            Identity identity = world.register().people().openIdentity(person, Scope.EVERYTHING);
            PersonDraft noted = new PersonDraft(null, null, null, unit, null, null, "hay đau lưng", identity);
            world.register().people().correct(person, noted, Scope.EVERYTHING, 1L);
            return world.register().contacts().create(contact(person, person));
        });

        String everything = dump();

        assertThat(everything)
                .doesNotContain("Trâm", "Thuỳ", "0912345678", "082190001234", "1990-05-09", "đau lưng", "việc làm");
        assertThat(everything).contains("Đ.T.T.");
        assertThat(world.<Identity>read(() -> world.register().people().openIdentity(person, Scope.EVERYTHING)))
                .isEqualTo(
                        new Identity("Đặng Thuỳ Trâm", LocalDate.of(1990, 5, 9), "0912345678", "082190001234", "Ấp 3"));
    }

    private String dump() {
        return world.read(() -> {
            StringBuilder all = new StringBuilder();
            for (Table<?> table : Register.REGISTER.getTables()) {
                if (!table.getName().startsWith("UNIT") && !table.getName().equals("ACTIVITY_KIND")) {
                    for (Record row : world.dsl().selectFrom(table).limit(1000)) {
                        all.append(row.intoList()).append('\n');
                    }
                }
            }
            return all.toString();
        });
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThat(faults(RegisterWorld.draft(unit, null, null, Identity.NONE)))
                .containsExactly("initials", "birth_year");
        assertThat(faults(RegisterWorld.draft(unit, "N.V.T.", 1850, Identity.NONE)))
                .containsExactly("birth_year");
        Identity odd = new Identity("A B", LocalDate.of(1990, 1, 1), "không có", "12", null);
        assertThat(faults(RegisterWorld.draft(unit, null, 1991, odd)))
                .containsExactly("birth_year", "phone", "id_number");
        assertThat(faults(RegisterWorld.draft(world.unit("82", JUNE), "N.V.T.", 1990, Identity.NONE)))
                .containsExactly("unit");
    }

    @Test
    void takesLettersOfAnyScriptForInitialsAndNothingElse() {
        for (String initials : List.of("12345", "N.V.1", "A/B", "...", ". .", "N_V")) {
            assertThat(faults(RegisterWorld.draft(unit, initials, 1990, Identity.NONE)))
                    .as(initials)
                    .containsExactly("initials");
        }
        for (String initials : List.of("N.V.T.", "Đ", "A\u0301.Đ.", "ក.ខ.", "H. Y. Niê")) {
            assertThat(faults(RegisterWorld.draft(unit, initials, 1990, Identity.NONE)))
                    .as(initials)
                    .isEmpty();
        }
        Identity named = new Identity("Nguyễn Văn 2", LocalDate.of(1990, 1, 1), null, null, null);
        assertThat(faults(RegisterWorld.draft(unit, "N.V.2.", null, named)))
                .as("as the name is, when a form sends back what followed from it")
                .isEmpty();
    }

    @Test
    void refusesNamesThatHideSomething() {
        for (String name : List.of("\u202ETrần Văn A", "Trần\u200BVăn A", "\u2066Lê B\u2069", "C\u200FD", "***")) {
            Identity odd = new Identity(name, LocalDate.of(1990, 1, 1), null, null, null);
            assertThat(faults(RegisterWorld.draft(unit, "T.V.A.", null, odd))).containsExactly("full_name");
        }
        assertThat(faults(RegisterWorld.draft(unit, "\u202EA.V.T.", 1990, Identity.NONE)))
                .containsExactly("initials");
    }

    @Test
    void blamesTheNameForInitialsThatNobodyWrote() {
        Identity formula = new Identity("=HYPERLINK(1)", LocalDate.of(1990, 1, 1), null, null, null);

        assertThat(faults(RegisterWorld.draft(unit, null, null, formula))).containsExactly("full_name");
    }

    private List<String> faults(PersonDraft draft) {
        return world.read(() -> {
            Violations faults = new Violations();
            world.register().people().check(draft, Scope.EVERYTHING, faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }

    @Test
    void refusesANewPersonInAUnitThatHasEndedAndNamesTheSuccessor() {
        PersonDraft draft = RegisterWorld.draft(unit, "N.V.T.", 1990, Identity.NONE);

        assertThatThrownBy(() -> world.write(() -> world.register().people().create(draft, false)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    Problem.FieldError error = problem.problem().errors().get(0);
                    assertThat(error.field()).isEqualTo("unit");
                    assertThat(error.remedy().vi()).contains("Phường");
                });
    }

    @Test
    void movesTheCategoryWithThePersonToTheNewUnit() {
        long other = world.unit("28252", JUNE);
        long person = world.person(unit, "V.V.B.", 1992);
        LocalDate since = LocalDate.of(2020, 2, 2);
        world.write(() -> world.register()
                .people()
                .categories()
                .add(new CategoryRegister.Draft(person, "DRUG_DEPENDENT", since, null)));
        PersonDraft moved =
                new PersonDraft("V.V.B.", 1992, null, other, null, LocalDate.of(2023, 1, 1), null, Identity.NONE);

        world.write(() -> {
            world.register().people().correct(person, moved, Scope.EVERYTHING, null);
            return true;
        });

        assertThat(lines(person))
                .containsExactlyInAnyOrder(
                        "2020-02-02 " + unit + " 1", "2023-01-01 " + unit + " -1", "2023-01-01 " + other + " 1");
    }

    private List<String> lines(long person) {
        return world.read(() -> world.dsl()
                .selectFrom(JOURNAL_LINE)
                .where(JOURNAL_LINE.PERSON_ID.eq(person))
                .fetch(row -> row.getOnDate() + " " + row.getUnitId() + " " + row.getQuantity()));
    }

    @Test
    void writesAContactWithTheCategoryOfThatDay() {
        long person = world.person(unit, "H.V.C.", 1995);
        world.write(() -> world.register()
                .people()
                .categories()
                .add(new CategoryRegister.Draft(person, "HIGH_RISK", LocalDate.of(2024, 1, 1), JUNE)));
        world.write(() -> world.register()
                .people()
                .categories()
                .add(new CategoryRegister.Draft(person, "POST_REHAB", JUNE.plusDays(1), null)));

        long contact = world.write(() -> world.register().contacts().create(contact(person, person)));

        assertThat(world.<List<String>>read(() -> world.dsl()
                        .selectFrom(JOURNAL_LINE)
                        .where(JOURNAL_LINE.RECORD_ID.eq("contact:" + contact))
                        .fetch(row -> row.getKind() + " " + row.getCategory())))
                .containsExactly("contact.made HIGH_RISK");
    }

    @Test
    void leavesARowForEverySearchByNameAndKeepsNoWord() {
        world.write(() -> {
            world.register().people().noteSearch("giang van", 7);
            world.register().people().noteSearch(null, 7);
            return true;
        });

        assertThat(world.audit()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo("person.searched");
            assertThat(row.toString()).doesNotContain("giang");
        });
    }

    @Test
    void showsNothingOfANoteAfterTheKeyIsGone() {
        long person = world.person(unit, "M.V.D.", 1971);
        PersonDraft noted = new PersonDraft("M.V.D.", 1971, null, unit, null, null, "cần giúp", Identity.NONE);
        world.write(() -> {
            world.register().people().correct(person, noted, Scope.EVERYTHING, null);
            return true;
        });
        assertThat(page(person).note()).isEqualTo("cần giúp");

        world.protection().erase(person);

        assertThat(page(person).note()).isNull();
    }

    private PersonPage page(long person) {
        return world.read(
                () -> world.register().people().page(person, Scope.EVERYTHING).orElseThrow());
    }

    private ContactDraft contact(long person, long metBy) {
        return new ContactDraft(
                person,
                metBy,
                null,
                unit,
                JUNE,
                "FACE_TO_FACE",
                null,
                new ContactDraft.Said("Tìm việc làm", "muốn học nghề", "Gọi lại", JUNE.plusDays(7)));
    }

    private List<Long> found(String text) {
        return world.read(
                () -> world.register().people().list(new PersonQuery(text, null, 0, 500), Scope.EVERYTHING).stream()
                        .map(Person::id)
                        .toList());
    }
}
