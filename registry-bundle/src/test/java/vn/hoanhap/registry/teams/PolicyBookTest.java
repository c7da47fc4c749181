package vn.hoanhap.registry.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoanhap.registry.RegisterWorld.JUNE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What provinces ask of teams, dated with its document. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class PolicyBookTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final TeamPolicy ASKS = new TeamPolicy(3, 7, 1, 0, 1, List.of("YOUTH_UNION"), "12/NQ-HĐND");

    private final RegisterWorld world;
    private final PolicyBook book;
    private final long province;

    PolicyBookTest(OpenStore store) {
        world = new RegisterWorld(store);
        book = world.register().teams().policies();
        province = world.unit("82", JUNE);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void holdsUntilTheNextOneWhicheverIsEnteredFirst() {
        enter("CLUB", FIRST);
        enter("CLUB", LocalDate.of(2024, 7, 1));
        enter("CLUB", LocalDate.of(2022, 1, 1));

        assertThat(world.<List<PolicyEntry>>read(book::all))
                .filteredOn(entry -> entry.kind().equals("CLUB"))
                .extracting(PolicyEntry::from, PolicyEntry::to)
                .containsExactly(
                        tuple(LocalDate.of(2024, 7, 1), null),
                        tuple(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 6, 30)),
                        tuple(FIRST, LocalDate.of(2021, 12, 31)));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        TeamPolicy wrong = new TeamPolicy(9, 3, -1, 2, 1, List.of("MOON"), " ");

        assertThat(faults(new PolicyBook.Draft(world.unit("28249", JUNE), "MOON", FIRST, wrong), Scope.EVERYTHING))
                .containsExactlyInAnyOrder(
                        "kind", "province", "max_size", "max_deputies", "leaders", "sources", "legal_source");
        enter("PEER_GROUP", FIRST);
        assertThat(faults(draft(province, "PEER_GROUP", FIRST), Scope.EVERYTHING))
                .containsExactly("valid_from");
    }

    @Test
    void isEnteredByWhoServesTheWholePlace() {
        Scope commune = RegisterWorld.in(world.unit("28249", JUNE));

        assertThat(faults(draft(province, "CLUB", LocalDate.of(2019, 1, 1)), commune))
                .containsExactly("province");
        assertThat(faults(draft(null, "CLUB", FIRST), RegisterWorld.in(province)))
                .containsExactly("province");
        assertThat(faults(draft(province, "CLUB", LocalDate.of(2019, 1, 1)), RegisterWorld.in(province)))
                .isEmpty();
    }

    @Test
    void standsOnAPageAndIsEnteredThere() {
        PageDesk officer = PageDesk.of(world)
                .as(RegisterWorld.officer(province, RegisterRights.TEAMS_READ, RegisterRights.TEAMS_WRITE));
        PageDesk commune = PageDesk.of(world)
                .as(RegisterWorld.officer(
                        world.unit("28249", JUNE), RegisterRights.TEAMS_READ, RegisterRights.TEAMS_WRITE));
        assertThat(commune.open("/teams/policies").html())
                .contains("Thông tư liên tịch 24/2012", "5 đến 10 thành viên", "Đang áp dụng")
                .doesNotContain("Lưu quy định");

        PageAnswer empty = officer.send("/teams/policies", "kind", "COUNSELLING_POINT");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Mục này chưa chọn", "Chưa ghi một số nguyên");
        PageAnswer saved = officer.send(
                "/teams/policies",
                "province",
                String.valueOf(province),
                "kind",
                "COUNSELLING_POINT",
                "valid_from",
                "01/07/2024",
                "min_size",
                "2",
                "max_size",
                "4",
                "leaders",
                "1",
                "min_deputies",
                "0",
                "max_deputies",
                "1",
                "sources",
                "YOUTH_UNION",
                "legal_source",
                "15/NQ-HĐND ngày 20/6/2024");

        assertThat(saved.status()).as(saved.html()).isEqualTo(303);
        assertThat(officer.open("/teams/policies").html())
                .contains("15/NQ-HĐND ngày 20/6/2024", "Sắp áp dụng", "từ 01/07/2024", "2 đến 4 thành viên");
    }

    private void enter(String kind, LocalDate from) {
        world.write(() -> book.enter(draft(province, kind, from)));
    }

    private static PolicyBook.Draft draft(@Nullable Long province, String kind, LocalDate from) {
        return new PolicyBook.Draft(province, kind, from, ASKS);
    }

    private List<String> faults(PolicyBook.Draft draft, Scope scope) {
        return world.read(() -> {
            Violations faults = new Violations();
            book.check(draft, scope, faults);
            return faults.errors().stream().map(Problem.FieldError::field).toList();
        });
    }
}
