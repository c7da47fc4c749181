package vn.hoanhap.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;
import static vn.hoanhap.registry.db.Tables.UNIT_SUCCESSION;
import static vn.hoanhap.registry.db.Tables.UNIT_VERSION;
import static vn.hoanhap.registry.units.CatalogueLoad.FIRST_ID;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.registry.db.tables.records.UnitVersionRecord;
import vn.hoanhap.registry.units.SmallCountry;
import vn.hoanhap.registry.units.SuccessorRecords;
import vn.hoanhap.registry.units.UnitChange;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.units.data.UnitCatalogue;
import vn.hoanhap.registry.units.data.UnitSuccession;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Successors by decree: who may record them, and that nobody takes over what is not theirs. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class SuccessionTest {
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String DECREE = "1202/NQ-UBTVQH15";

    private final RegisterWorld world;
    private final UnitRegister units;

    SuccessionTest(OpenStore store) {
        world = new RegisterWorld(store);
        units = world.register().units();
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void opensWhatAnEndedUnitLeftUntilItIsTakenBack() {
        long ended = world.unit("28255", OCTOBER);
        long successor = world.unit("28261", JUNE);
        SuccessorRecords.Draft draft = whole(ended, successor, NOVEMBER);

        record(draft, Scope.EVERYTHING);

        assertThat(reaches(successor, ended)).isTrue();
        refuses(409, () -> record(draft, Scope.EVERYTHING));
        refuses(422, () -> record(whole(ended, successor, LocalDate.of(2024, 1, 1)), Scope.EVERYTHING));
        refuses(422, () -> withdraw(ended, successor, RegisterWorld.in(successor + 1)));

        withdraw(ended, successor, Scope.EVERYTHING);

        assertThat(reaches(successor, ended)).isFalse();
        refuses(409, () -> withdraw(ended, successor, Scope.EVERYTHING));
    }

    @Test
    void givesNoCommuneTheDistrictsThatEnded() {
        long commune = communeOfToday();
        for (Unit district : districts()) {
            SuccessorRecords.Draft draft = whole(district.id(), commune, REFORM);

            refuses(422, () -> record(draft, RegisterWorld.in(commune)));
            refuses(422, () -> record(draft, Scope.EVERYTHING));
            assertThat(reaches(commune, district.id())).isFalse();
        }
    }

    @Test
    void leavesARightfulHeirWithTheWhole() {
        long commune = communeOfToday();
        long other = world.<List<Unit>>read(() -> communes(REFORM)).stream()
                .map(Unit::id)
                .filter(id -> id != commune)
                .findFirst()
                .orElseThrow();
        long predecessor = world.read(() -> units.units().predecessors(commune).stream()
                .filter(one -> !one.split())
                .findFirst()
                .orElseThrow()
                .predecessorId());

        refuses(409, () -> record(whole(predecessor, other, REFORM), Scope.EVERYTHING));
        refuses(409, () -> record(part(predecessor, other, REFORM), Scope.EVERYTHING));
        refuses(409, () -> withdraw(predecessor, commune, Scope.EVERYTHING));

        assertThat(reaches(commune, predecessor)).isTrue();
    }

    @Test
    void opensADividedUnitToNoneOfItsHeirs() {
        long ended = world.unit("28255", OCTOBER);
        long one = world.unit("28261", JUNE);
        long other = world.unit("28249", JUNE);

        record(part(ended, one, NOVEMBER), Scope.EVERYTHING);
        assertThat(reaches(one, ended)).isFalse();
        refuses(409, () -> record(whole(ended, other, NOVEMBER), Scope.EVERYTHING));
        record(part(ended, other, NOVEMBER), Scope.EVERYTHING);

        assertThat(List.of(reaches(one, ended), reaches(other, ended))).containsExactly(false, false);
        withdraw(ended, one, Scope.EVERYTHING);
        withdraw(ended, other, Scope.EVERYTHING);
    }

    @Test
    void standsWhenALaterListNamesAnotherSuccessor() {
        long ended = world.unit("28294", LocalDate.of(2024, 4, 30));
        long listed = world.unit("28297", JUNE);
        long decreed = world.unit("28306", JUNE);
        world.write(() -> world.dsl()
                .deleteFrom(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(ended))
                .execute());
        record(whole(ended, decreed, LocalDate.of(2024, 5, 1)), Scope.EVERYTHING);

        SmallCountry.load(world.sql(), world.transactions());

        assertThat(world.<List<Succession>>read(() -> units.units().successors(ended)))
                .extracting(Succession::successorId)
                .containsExactly(decreed);
        withdraw(ended, decreed, Scope.EVERYTHING);
        SmallCountry.load(world.sql(), world.transactions());
        assertThat(world.<List<Succession>>read(() -> units.units().successors(ended)))
                .extracting(Succession::successorId)
                .containsExactly(listed);
    }

    @Test
    void writesAWholeMergerOrNothing() {
        long first = world.unit("28258", OCTOBER);
        long second = world.unit("28267", OCTOBER);
        long heir = world.unit("28264", JUNE);
        UnitChange merger =
                new UnitChange(SuccessionKind.MERGED, List.of(first, second), List.of(heir), NOVEMBER, DECREE);
        UnitChange tooEarly =
                new UnitChange(SuccessionKind.MERGED, List.of(first, second), List.of(heir), OCTOBER, DECREE);

        assertThat(faults(tooEarly)).contains("on");
        refuses(422, () -> change(tooEarly));
        assertThat(faults(new UnitChange(
                        SuccessionKind.RENAMED, List.of(first, second), List.of(heir), NOVEMBER, DECREE)))
                .contains("predecessors");
        assertThat(faults(new UnitChange(SuccessionKind.CONTINUED, List.of(first), List.of(heir), NOVEMBER, DECREE)))
                .contains("kind");
        assertThat(faults(merger)).isEmpty();
        change(merger);

        assertThat(List.of(reaches(heir, first), reaches(heir, second))).containsExactly(true, true);
        assertThat(world.<List<SuccessionKind>>read(() -> units.units().successors(first).stream()
                        .map(units.changes()::kindOf)
                        .toList()))
                .containsExactly(SuccessionKind.MERGED);
        withdraw(first, heir, Scope.EVERYTHING);
        withdraw(second, heir, Scope.EVERYTHING);
    }

    @Test
    void letsFiguresFollowARenamedAndAContinuedUnitUntilThatIsTakenBack() {
        long before = world.unit("28255", OCTOBER);
        String name = world.<Unit>read(() -> units.units().latest(before).orElseThrow())
                .name();

        followsUntilTakenBack(SuccessionKind.RENAMED, before, newcomer("Phường Bảy Mới"));
        followsUntilTakenBack(SuccessionKind.CONTINUED, before, newcomer(name));
    }

    /** A unit that began with the change: only such a one is the old one under a new name, or goes on under the old. */
    private long newcomer(String name) {
        long like = world.unit("28261", JUNE);
        return world.write(() -> {
            UnitVersionRecord row = world.dsl()
                    .selectFrom(UNIT_VERSION)
                    .where(UNIT_VERSION.UNIT_ID.eq(like))
                    .fetchAny();
            long id = 9_000_000L + name.length();
            world.dsl()
                    .insertInto(UNIT_VERSION)
                    .set(Objects.requireNonNull(row)
                            .with(UNIT_VERSION.UNIT_ID, id)
                            .with(UNIT_VERSION.NAME, name)
                            .with(UNIT_VERSION.CODE, "99001")
                            .with(UNIT_VERSION.VALID_FROM, NOVEMBER)
                            .with(UNIT_VERSION.VALID_TO, REFORM.minusDays(1)))
                    .execute();
            world.dsl()
                    .insertInto(UNIT_COVER)
                    .set(UNIT_COVER.ROOT_ID, id)
                    .set(UNIT_COVER.UNIT_ID, id)
                    .set(UNIT_COVER.SPLIT, false)
                    .execute();
            return id;
        });
    }

    private void followsUntilTakenBack(SuccessionKind kind, long before, long after) {
        long team = world.team(before, JUNE);
        UnitChange change = new UnitChange(kind, List.of(before), List.of(after), NOVEMBER, DECREE);
        assertThat(faults(change)).isEmpty();
        assertThat(teamsOf(after, NOVEMBER)).doesNotContain(team);

        change(change);

        assertThat(world.<List<SuccessionKind>>read(() -> units.units().successors(before).stream()
                        .map(units.changes()::kindOf)
                        .toList()))
                .containsExactly(kind);
        assertThat(world.<Long>read(() -> units.heir(before, NOVEMBER))).isEqualTo(after);
        assertThat(teamsOf(after, NOVEMBER)).contains(team);

        withdraw(before, after, Scope.EVERYTHING);
        assertThat(teamsOf(after, NOVEMBER)).doesNotContain(team);
        assertThat(world.<Long>read(() -> units.heir(before, NOVEMBER))).isEqualTo(before);
    }

    /** What is counted in a unit is what lies in it and in whatever it covers: as indicators ask. */
    private List<Long> teamsOf(long unit, LocalDate on) {
        return world.read(() -> world.dsl()
                .resultQuery(
                        "select distinct line.team_id from register.journal_line line join register.unit_cover cover"
                                + " on cover.unit_id = line.unit_id where cover.root_id = ? and line.kind = 'team.active'"
                                + " and line.on_date <= ?",
                        unit,
                        on)
                .fetch(0, Long.class));
    }

    @Test
    void saysOfEveryShippedSuccessionWhatTheListSays() {
        UnitCatalogue shipped = UnitCatalogue.shipped();
        Map<List<Long>, SuccessionKind> kinds = shipped.successions().stream()
                .collect(Collectors.toMap(
                        one -> List.of(one.fromId() + FIRST_ID, one.toId() + FIRST_ID), UnitSuccession::kind));
        List<Unit> communes = world.read(() -> communes(REFORM));

        assertThat(communes).isNotEmpty().allSatisfy(commune -> world.<List<Succession>>read(
                        () -> units.units().predecessors(commune.id()))
                .forEach(one -> assertThat(
                                world.<SuccessionKind>read(() -> units.changes().kindOf(one)))
                        .isEqualTo(kinds.get(List.of(one.predecessorId(), one.successorId())))));
    }

    private List<String> faults(UnitChange change) {
        return world.read(() -> {
            Violations faults = new Violations();
            units.changes().check(change, Scope.EVERYTHING, faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }

    private void change(UnitChange change) {
        world.write(() -> {
            units.changes().record(change, Scope.EVERYTHING, 7);
            return true;
        });
    }

    @Test
    void isARightOfTheProvinceAlone() {
        assertThat(RegisterRights.all())
                .filteredOn(info -> info.permission().equals(RegisterRights.UNITS_SUCCESSION))
                .extracting(PermissionInfo::roles)
                .containsExactly(Set.of(Roles.PROVINCE_OFFICER));
    }

    private long communeOfToday() {
        return world.<Long>read(() -> communes(REFORM).stream()
                .map(Unit::id)
                .filter(id -> units.units().predecessors(id).stream().anyMatch(one -> !one.split()))
                .findFirst()
                .orElseThrow());
    }

    private List<Unit> communes(LocalDate on) {
        long province = units.units().resolve("82", on);
        return units.units().list(new UnitQuery(on, province, "COMMUNE", null, 0, 500));
    }

    private List<Unit> districts() {
        return world.read(() -> {
            long province = units.units().resolve("82", JUNE);
            return units.units().list(new UnitQuery(JUNE, province, "DISTRICT", null, 0, 50));
        });
    }

    private boolean reaches(long root, long unit) {
        return world.<Boolean>read(() -> units.reaches(RegisterWorld.in(root), unit));
    }

    private static SuccessorRecords.Draft whole(long ended, long successor, LocalDate on) {
        return new SuccessorRecords.Draft(ended, successor, on, DECREE, false);
    }

    private static SuccessorRecords.Draft part(long ended, long successor, LocalDate on) {
        return new SuccessorRecords.Draft(ended, successor, on, DECREE, true);
    }

    private void record(SuccessorRecords.Draft draft, Scope scope) {
        world.write(() -> {
            units.successorRecords().record(draft, scope, 7);
            return true;
        });
    }

    private void withdraw(long ended, long successor, Scope scope) {
        world.write(() -> {
            units.successorRecords().withdraw(ended, successor, scope);
            return true;
        });
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
