package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.db.Tables;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveQuery;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.people.CategoryRegister;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Somebody moves: the old commune hands over, the new one confirms, and every figure goes along on that day. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class MovesTest {
    private static final LocalDate MONDAY = TODAY.minusDays(4);

    private final RegisterWorld world;
    private final Register register;
    private final Care care;
    private long here;
    private long there;
    private long person;

    MovesTest(OpenStore store) {
        world = new RegisterWorld(store);
        register = world.register();
        care = new Care(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        here = care.here();
        there = care.there();
        person = world.person(here, "N.G.X.", 1995);
    }

    @Test
    void leavesThePersonWhereTheyAreUntilTheOtherCommuneConfirms() {
        long move = care.move(person, there, MONDAY, Care.scope(here));

        assertThat(home()).isEqualTo(here);
        assertThat(care.seen(move).state()).isEqualTo(MoveState.SENT);
        assertThat(kinds(move)).containsExactly("move.sent");
        assertThat(sees(move, here)).isTrue();
        assertThat(sees(move, there)).isTrue();
        assertThat(sees(move, care.elsewhere())).isFalse();
        assertThat(world.<Move>read(() ->
                                register.moves().find(move, Care.scope(there)).orElseThrow())
                        .draft()
                        .note())
                .isEqualTo("đang điều trị, cần theo tiếp");
        assertThat(stored(move)).doesNotContain("điều trị");
    }

    @Test
    void movesThePersonWithTheStocksOfTheirCategoriesFromTheDayOfTheReceipt() {
        categorise(person);
        int before = known(here, TODAY);
        int beforeThere = known(there, TODAY);
        long move = care.move(person, there, MONDAY, Care.scope(here));

        care.receive(move, TODAY, Care.scope(there));

        assertThat(home()).isEqualTo(there);
        assertThat(known(here, TODAY)).isEqualTo(before - 1);
        assertThat(known(there, TODAY)).isEqualTo(beforeThere + 1);
        assertThat(known(here, TODAY.minusDays(1))).isEqualTo(before);
        assertThat(known(there, TODAY.minusDays(1))).isEqualTo(beforeThere);
        assertThat(care.lines("move:" + move))
                .extracting(JournalLine::kind, line -> line.line().unitId())
                .containsExactly(tuple("move.sent", here), tuple("move.left", here), tuple("move.received", there));
    }

    @Test
    void endsWhoWasAssignedAndKeepsTheTimeline() {
        long volunteer = world.person(here, "V.L.T.", 1970);
        long team = world.team(here, TODAY.minusYears(2));
        Assignment.Subject subject = new Assignment.Subject(person, null, null, null, null);
        long old = assign(volunteer, team, subject, TODAY.minusYears(1));
        long fresh = assign(volunteer, team, subject, TODAY);
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, null, null);
        world.write(() -> register.contacts()
                .create(new ContactDraft(person, volunteer, team, here, MONDAY, "PHONE", null, said)));
        Principal officer = RegisterWorld.officer(there, RegisterRights.PEOPLE_READ);
        assertThat(visible(volunteer)).contains(person);

        care.receive(care.move(person, there, MONDAY, Care.scope(here)), TODAY, Care.scope(there));

        assertThat(last(old)).isEqualTo(TODAY.minusDays(1));
        assertThat(last(fresh)).isEqualTo(TODAY);
        assertThat(timeline(officer)).contains("contact.made", "move.sent", "move.received");
        Principal formerly = RegisterWorld.officer(here, RegisterRights.PEOPLE_READ);
        refused(404, () -> timeline(formerly));
    }

    @Test
    void takesAllRecordsOfTheHumanBeingAlongThatLiveThere() {
        long twin = world.person(here, "N.G.X.", 1995);
        long faraway = world.person(care.elsewhere(), "N.G.X.", 1995);
        merge(twin, person);
        merge(faraway, person);

        care.receive(care.move(person, there, MONDAY, Care.scope(here)), TODAY, Care.scope(there));

        assertThat(find(twin).unitId()).isEqualTo(there);
        assertThat(find(faraway).unitId()).isEqualTo(care.elsewhere());
    }

    @Test
    void leavesTheNeighbourhoodOfTheOldCommuneBehind() {
        long move = care.move(person, there, MONDAY, Care.scope(here));
        world.write(() -> register.people()
                .page(person, Scope.EVERYTHING)
                .map(page -> world.dsl()
                        .update(Tables.PERSON)
                        .set(Tables.PERSON.NEIGHBOURHOOD_ID, 5L)
                        .where(Tables.PERSON.ID.eq(person))
                        .execute())
                .orElseThrow());

        care.receive(move, TODAY, Care.scope(there));

        assertThat(world.<Boolean>read(() -> register.people()
                                .page(person, Scope.EVERYTHING)
                                .orElseThrow()
                                .neighbourhoodId()
                        == null))
                .isTrue();
    }

    @Test
    void letsOnlyTheOtherCommuneConfirmAndOnlyTheOldOneTakeBack() {
        long move = care.move(person, there, MONDAY, Care.scope(here));

        refused(403, () -> care.receive(move, TODAY, Care.scope(here)));
        refused(404, () -> care.receive(move, TODAY, Care.scope(care.elsewhere())));
        refused(403, () -> withdraw(move, there));
        withdraw(move, here);

        assertThat(care.seen(move).state()).isEqualTo(MoveState.WITHDRAWN);
        assertThat(kinds(move)).isEmpty();
        refused(409, () -> care.receive(move, TODAY, Care.scope(there)));
        assertThat(home()).isEqualTo(here);
    }

    @Test
    void refusesForAReasonAndLeavesThePersonToTheOldCommune() {
        long move = care.move(person, there, MONDAY, Care.scope(here));

        assertThat(faults(() -> refuse(move, TODAY, " "))).containsExactly("reason");
        assertThat(faults(() -> refuse(move, MONDAY.minusDays(1), "không có ở đây")))
                .containsExactly("on");
        refuse(move, TODAY, "không có ở đây");

        assertThat(home()).isEqualTo(here);
        assertThat(kinds(move)).containsExactly("move.sent", "move.refused");
        assertThat(care.move(person, there, TODAY, Care.scope(here))).isPositive();
    }

    @Test
    void asksForACommuneElsewhereAndForDaysThatCanBe() {
        assertThat(faults(() -> care.move(person, here, MONDAY, Care.scope(here))))
                .containsExactly("unit");
        assertThat(faults(() -> care.move(person, world.unit("82", TODAY), MONDAY, Care.scope(here))))
                .containsExactly("unit");
        assertThat(faults(() -> care.move(person, there, TODAY.plusDays(1), Care.scope(here))))
                .containsExactly("sent_on");
        refused(404, () -> care.move(person, there, MONDAY, Care.scope(there)));
        long move = care.move(person, there, MONDAY, Care.scope(here));
        refused(409, () -> care.move(person, care.elsewhere(), MONDAY, Care.scope(here)));
        assertThat(faults(() -> care.receive(move, MONDAY.minusDays(1), Care.scope(there))))
                .contains("on");
        assertThat(faults(() -> care.receive(move, TODAY.plusDays(1), Care.scope(there))))
                .containsExactly("on");
    }

    @Test
    void refusesAReceiptThatWouldEraseALaterResidence() {
        long move = care.move(person, there, MONDAY, Care.scope(here));
        care.receive(move, TODAY, Care.scope(there));

        assertThat(faults(() -> care.move(person, here, TODAY, Care.scope(there))))
                .containsExactly("sent_on");
    }

    @Test
    void saysThatAReceiptIsOverdueByTheTermOfTheDay() {
        long late = care.move(person, there, TODAY.minusDays(16), Care.scope(here));
        long intime = care.move(world.person(here, "O.K.", 1990), there, TODAY.minusDays(15), Care.scope(here));

        assertThat(care.seen(late).overdue(TODAY)).isTrue();
        assertThat(care.seen(intime).overdue(TODAY)).isFalse();
        world.write(() -> world.dsl()
                .insertInto(Tables.MOVE_TERM)
                .set(Tables.MOVE_TERM.VALID_FROM, TODAY.minusDays(15))
                .set(Tables.MOVE_TERM.DAY_COUNT, 7)
                .set(Tables.MOVE_TERM.SOURCE, "quy chế phối hợp")
                .execute());
        assertThat(care.seen(intime).overdue(TODAY)).isTrue();
        assertThat(care.seen(late).due()).isEqualTo(TODAY.minusDays(1));
        world.write(() -> world.dsl()
                .deleteFrom(Tables.MOVE_TERM)
                .where(Tables.MOVE_TERM.DAY_COUNT.eq(7))
                .execute());
    }

    @Test
    void listsAndCountsByTheSideOfTheReader() {
        long move = care.move(person, there, MONDAY, Care.scope(here));
        MoveQuery in = new MoveQuery(MoveQuery.Box.IN, Set.of(MoveState.SENT), 0, 500);
        MoveQuery out = new MoveQuery(MoveQuery.Box.OUT, Set.of(MoveState.SENT), 0, 500);

        assertThat(list(in, there)).contains(move).hasSize(count(in, there));
        assertThat(list(out, here)).contains(move);
        assertThat(list(in, here)).doesNotContain(move);
        assertThat(list(out, there)).doesNotContain(move);
    }

    @Test
    void refusesAReceiptWhenTheRecordWasPutElsewhereMeanwhile() {
        long move = care.move(person, there, MONDAY, Care.scope(here));
        long second = world.person(here, "B.", 1990);
        assertThat(second).isPositive();
        world.write(() -> {
            register.people()
                    .correct(
                            person,
                            RegisterWorld.draft(care.elsewhere(), "N.G.X.", 1995, Identity.NONE),
                            Scope.EVERYTHING,
                            null);
            return true;
        });

        refused(409, () -> care.receive(move, TODAY, Care.scope(there)));
        assertThat(home()).isEqualTo(care.elsewhere());
    }

    private void categorise(long who) {
        world.write(() ->
                register.people().categories().add(new CategoryRegister.Draft(who, "DRUG_DEPENDENT", JUNE, null)));
    }

    /** Counts the people of a category in a commune as an indicator does: the sum of movements up to a day. */
    private int known(long unit, LocalDate on) {
        return world.<Integer>read(() -> {
            var line = Tables.JOURNAL_LINE;
            return world.dsl()
                    .select(DSL.coalesce(DSL.sum(line.QUANTITY.mul(line.LINE_SIGN.cast(Long.class))), 0))
                    .from(line)
                    .where(line.KIND.eq("person.category"))
                    .and(line.UNIT_ID.eq(unit))
                    .and(line.ON_DATE.le(on))
                    .fetchOne(0, int.class);
        });
    }

    private long assign(long volunteer, long team, Assignment.Subject subject, LocalDate from) {
        return world.write(() ->
                register.assignments().create(new Assignment.Draft("PERSON", volunteer, team, subject, from, null)));
    }

    private LocalDate last(long assignment) {
        return world.read(() -> register.assignments().find(assignment, Scope.EVERYTHING))
                .map(found -> found.draft().to())
                .orElse(LocalDate.MAX);
    }

    private Set<Long> visible(long volunteer) {
        Scope scope = new Scope(false, Set.of(), volunteer);
        return world.<Boolean>read(() -> register.people().find(person, scope).isPresent()) ? Set.of(person) : Set.of();
    }

    private List<String> timeline(Principal reader) {
        Scope scope = reader.scope(RegisterRights.PEOPLE_READ);
        return world.read(() -> register.timeline().of(person, scope, reader, new Timeline.Page(0, 50)).stream()
                .map(TimelineEntry::kind)
                .toList());
    }

    private void merge(long alias, long into) {
        world.write(() -> {
            register.people().merges().merge(new PersonMerges.Merge(alias, into, "một người"), Scope.EVERYTHING, 7);
            return true;
        });
    }

    private void withdraw(long move, long by) {
        var target = care.target(move);
        world.write(() -> {
            register.moves().withdraw(target, Care.scope(by));
            return true;
        });
    }

    private void refuse(long move, LocalDate on, String reason) {
        var target = care.target(move);
        world.write(() -> {
            register.moves().refuse(target, on, reason, Care.scope(there));
            return true;
        });
    }

    private List<Long> list(MoveQuery query, long unit) {
        return world.read(() -> register.moves().list(query, Care.scope(unit)).stream()
                .map(Move::id)
                .toList());
    }

    private int count(MoveQuery query, long unit) {
        return world.<Integer>read(() -> register.moves().count(query, Care.scope(unit)));
    }

    private List<String> kinds(long move) {
        return care.lines("move:" + move).stream().map(JournalLine::kind).toList();
    }

    private boolean sees(long move, long unit) {
        return world.<Boolean>read(
                () -> register.moves().find(move, Care.scope(unit)).isPresent());
    }

    private String stored(long move) {
        return world.read(() -> String.valueOf(world.dsl()
                .selectFrom(Tables.PERSON_MOVE)
                .where(Tables.PERSON_MOVE.ID.eq(move))
                .fetchOne()));
    }

    private long home() {
        return find(person).unitId();
    }

    private Person find(long id) {
        return world.read(() -> register.people().find(id, Scope.EVERYTHING).orElseThrow());
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }

    private static List<String> faults(ThrowingCallable call) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, call);
        return problem.problem().errors().stream()
                .map(Problem.FieldError::field)
                .toList();
    }
}
