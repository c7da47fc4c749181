package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;
import static vn.hoanhap.registry.db.Tables.JOURNAL_ATTRIBUTE;
import static vn.hoanhap.registry.db.Tables.JOURNAL_LINE;
import static vn.hoanhap.registry.db.Tables.PERSON_ROOT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** The rules of the journal, and how merged people count in it. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class JournalRulesTest {
    private static final Text TITLE = new Text("Vay vốn", "Loan");

    private final RegisterWorld world;
    private final Register register;
    private final long unit;

    JournalRulesTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
        unit = world.unit("28249", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        RegisterWorld world = new RegisterWorld(store).founded();
        world.write(() -> {
            world.register()
                    .journal()
                    .publish("loans", List.of(new ActivityKind("loan.disbursed", TITLE, Measure.DONG, "loans.read")));
            return true;
        });
    }

    @Test
    void takesALineBackByAReversingLineWithTheSameAttributes() {
        long line = write(loan(JUNE, "loan:1").with("borrower", "person"));

        long reversal = world.write(() -> register.journal().reverse("loans", line, "nhầm"));

        assertThat(sum("loan:1")).isZero();
        assertThat(world.<List<Long>>read(() -> world.dsl()
                        .select(JOURNAL_ATTRIBUTE.LINE_ID)
                        .from(JOURNAL_ATTRIBUTE)
                        .where(JOURNAL_ATTRIBUTE.LINE_ID.in(line, reversal))
                        .and(JOURNAL_ATTRIBUTE.ATTR_VALUE.eq("person"))
                        .fetch(JOURNAL_ATTRIBUTE.LINE_ID)))
                .containsExactlyInAnyOrder(line, reversal);
        refuses(409, () -> world.write(() -> register.journal().reverse("loans", line, "lại nữa")));
    }

    @Test
    void letsOnlyTheWriterTakeALineBack() {
        long line = write(loan(JUNE, "loan:2"));

        refuses(404, () -> world.write(() -> register.journal().reverse("clubs", line, "không phải của mình")));
    }

    @Test
    void takesBackEveryStandingLineOfARecordOnce() {
        write(loan(JUNE, "loan:3"));
        write(loan(JUNE, "loan:3"));

        int first = world.write(() -> register.journal().reverseAll("loans", "loan:3", "hủy"));
        int second = world.write(() -> register.journal().reverseAll("loans", "loan:3", "hủy"));

        assertThat(List.of(first, second)).containsExactly(2, 0);
        assertThat(sum("loan:3")).isZero();
    }

    @Test
    void refusesTheFutureUnknownKindsAndOtherMeasures() {
        refuses(422, () -> write(loan(TODAY.plusDays(1), "loan:4")));
        refuses(422, () -> write(ActivityLine.of("no.such", JUNE, unit, Quantity.of(1, Measure.DONG), "loan:4")));
        refuses(
                422,
                () -> write(ActivityLine.of("loan.disbursed", JUNE, unit, Quantity.of(1, Measure.PERSONS), "loan:4")));
    }

    @Test
    void marksHistoryOutsideAUnitsLifeAndRefusesNewWorkThereNamingSuccessors() {
        LocalDate afterItsEnd = TODAY.minusMonths(2);
        long line = write(loan(afterItsEnd, "loan:5"));

        assertThat(world.<Boolean>read(() -> world.dsl()
                        .fetchExists(
                                JOURNAL_ATTRIBUTE,
                                JOURNAL_ATTRIBUTE.LINE_ID.eq(line).and(JOURNAL_ATTRIBUTE.NAME.eq("unit-warning")))))
                .isTrue();
        assertThatThrownBy(() -> write(loan(TODAY, "loan:5")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                                problem.problem().errors().get(0).remedy().en())
                        .startsWith("Use a unit that took over: Phường "));
    }

    @Test
    void recordsTheCategoryOfThePersonWhereTheWriterDoesNotSay() {
        long person = world.person(unit, "C.A.T.", 1990);
        world.write(() -> {
            register.people().categories().only(person, "POST_REHAB", LocalDate.of(2023, 1, 1));
            return true;
        });

        write(loan(JUNE, "loan:6").withPerson(person, null));

        assertThat(world.<List<String>>read(() -> world.dsl()
                        .select(JOURNAL_LINE.CATEGORY)
                        .from(JOURNAL_LINE)
                        .where(JOURNAL_LINE.RECORD_ID.eq("loan:6"))
                        .fetch(JOURNAL_LINE.CATEGORY)))
                .containsExactly("POST_REHAB");
    }

    @Test
    void keepsAKindWithItsOwnerAndItsMeasure() {
        ActivityKind other = new ActivityKind("loan.disbursed", TITLE, Measure.CASES, "loans.read");
        ActivityKind renamed =
                new ActivityKind("loan.disbursed", new Text("Cho vay", "Lent"), Measure.DONG, "loans.read");

        refuses(409, () -> publish("clubs", renamed));
        refuses(409, () -> publish("loans", other));
        publish("loans", renamed);

        assertThat(world.<Object>read(
                        () -> register.journal().kind("loan.disbursed").map(ActivityKind::title)))
                .isEqualTo(Optional.of(new Text("Cho vay", "Lent")));
    }

    @Test
    void handsASharedKindToTheFirstProgrammeThatDefinesIt() {
        ActivityKind met =
                new ActivityKind("team.met", new Text("Họp đội", "Meeting"), Measure.ATTENDANCES, "clubs.read");
        long line = world.write(() -> register.journal()
                .write(
                        "register",
                        ActivityLine.of("team.met", JUNE, unit, Quantity.of(7, Measure.ATTENDANCES), "meeting:1")));

        refuses(409, () -> publish("clubs", new ActivityKind("team.met", TITLE, Measure.EVENTS, "clubs.read")));
        publish("clubs", met);

        assertThat(world.<Object>read(() -> register.journal().owner("team.met")))
                .isEqualTo(Optional.of("clubs"));
        assertThat(world.<Object>read(() -> register.journal().kind("team.met")))
                .isEqualTo(Optional.of(met));
        assertThat(world.<Object>read(() -> register.journal().line(line).map(JournalLine::programmeId)))
                .as("lines stay as they were written")
                .isEqualTo(Optional.of("register"));
        refuses(409, () -> publish("loans", met));
    }

    @Test
    void leavesAKindThatWasHandedOverAloneWhenTheRegisterStartsAgain() {
        ActivityKind given = new ActivityKind("counselling.given", TITLE, Measure.PERSONS, "counselling.read");
        publish("counselling", given);

        RegisterFigures.kinds().forEach(kind -> publish("register", kind));

        assertThat(world.<Object>read(() -> register.journal().kind("counselling.given")))
                .isEqualTo(Optional.of(given));
        assertThat(world.<Object>read(() -> register.journal().owner("job.placed")))
                .isEqualTo(Optional.of("register"));
    }

    @Test
    void keepsTheRegistersOwnKinds() {
        refuses(409, () -> publish("clubs", new ActivityKind("contact.made", TITLE, Measure.EVENTS, "clubs.read")));
    }

    private void publish(String programme, ActivityKind kind) {
        world.write(() -> {
            register.journal().publish(programme, List.of(kind));
            return true;
        });
    }

    @Test
    void countsMergedRecordsAsOneAndAsTwoAgainAfterwards() {
        long one = world.person(unit, "M.R.G.", 1990);
        long two = world.person(unit, "M.R.G.", 1990);
        long three = world.person(unit, "M.R.G.", 1990);
        write(loan(JUNE, "loan:7").withPerson(one, null));
        write(loan(JUNE, "loan:7").withPerson(two, null));
        write(loan(JUNE, "loan:7").withPerson(three, null));
        assertThat(people("loan:7")).isEqualTo(3);

        merge(one, two);
        merge(two, three);
        assertThat(people("loan:7")).isEqualTo(1);
        assertThat(world.<Long>read(() -> register.people().root(one))).isEqualTo(three);

        world.write(() -> {
            register.people().merges().unmerge(two, Scope.EVERYTHING, 7);
            return true;
        });
        assertThat(people("loan:7")).isEqualTo(2);
        assertThat(world.<Long>read(() -> register.people().root(one))).isEqualTo(two);
        assertThat(world.audit())
                .extracting(AuditEntry::action)
                .containsExactly("person.merged", "person.merged", "person.unmerged");
        refuses(409, () -> {
            merge(three, one);
            merge(three, two);
        });
    }

    private void merge(long alias, long into) {
        world.write(() -> {
            register.people().merges().merge(new PersonMerges.Merge(alias, into, "trùng"), Scope.EVERYTHING, 7);
            return true;
        });
    }

    private int people(String record) {
        return world.read(() -> world.dsl()
                .select(DSL.countDistinct(PERSON_ROOT.ROOT_ID))
                .from(JOURNAL_LINE)
                .join(PERSON_ROOT)
                .on(PERSON_ROOT.PERSON_ID.eq(JOURNAL_LINE.PERSON_ID))
                .where(JOURNAL_LINE.RECORD_ID.eq(record))
                .fetchSingle()
                .value1());
    }

    private ActivityLine loan(LocalDate on, String record) {
        return ActivityLine.of("loan.disbursed", on, unit, Quantity.of(5_000_000, Measure.DONG), record);
    }

    private long write(ActivityLine line) {
        return world.write(() -> register.journal().write("loans", line));
    }

    private long sum(String record) {
        return world.read(() -> world.dsl()
                .select(DSL.sum(JOURNAL_LINE.QUANTITY.mul(JOURNAL_LINE.LINE_SIGN)))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.RECORD_ID.eq(record))
                .fetchSingle()
                .value1()
                .longValueExact());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
