package vn.hoanhap.registry.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Elected.ShownItem;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.PageDesk;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** What is due with people: each sort of work, for whom, and until when an answer is in time. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class DueWorkTest {
    private static final LocalDate LONG_AGO = TODAY.minusDays(40);
    private static final LocalDate LATELY = TODAY.minusDays(3);

    private final RegisterWorld world;
    private final Care care;
    private final PageDesk pages;
    private long volunteer;
    private long person;

    DueWorkTest(OpenStore store) {
        world = new RegisterWorld(store);
        care = new Care(world);
        pages = PageDesk.of(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        volunteer = world.person(care.here(), "V.L.T.", 1970);
        person = world.person(care.here(), "N.G.X.", 1995);
        world.write(() -> world.register()
                .assignments()
                .create(new Assignment.Draft(
                        "PERSON",
                        volunteer,
                        1L,
                        new Assignment.Subject(person, null, null, null, null),
                        LocalDate.of(2024, 1, 1),
                        null)));
    }

    @Test
    void namesEverySortOfWorkWithItsDayTheEarliestFirst() {
        long clinic = care.organisation("CLINIC", care.there());
        long move = care.move(person, care.there(), LONG_AGO, Care.scope(care.here()));
        long referral =
                care.send(Care.draft(person, ReferralParty.organisation(clinic), LATELY), Care.units(care.here()));
        long request = request(person, LONG_AGO);
        agree(person, LATELY, "đến thăm nhà", TODAY);

        assertThat(mine())
                .extracting(ShownItem::about, ShownItem::on, ShownItem::href)
                .containsExactly(
                        tuple("N.G.X.", LONG_AGO.plusDays(15), "/p/register/moves/" + move),
                        tuple("N.G.X.", LONG_AGO.plusDays(30), "/p/register/requests/" + request),
                        tuple("N.G.X.", TODAY, "/p/register/people/" + person),
                        tuple("N.G.X.", LATELY.plusDays(15), "/p/register/referrals/" + referral));
        assertThat(page())
                .contains("Chờ xác nhận tiếp nhận", "Chờ trả lời đề nghị", "Chờ trả lời chuyển gửi", "hôm nay");
    }

    @Test
    void forgetsWhatWasAnswered() {
        long clinic = care.organisation("CLINIC", care.there());
        long officer = care.officerOf(clinic, LocalDate.of(2020, 1, 1), null);
        long referral =
                care.send(Care.draft(person, ReferralParty.organisation(clinic), LATELY), Care.units(care.here()));
        assertThat(mine()).hasSize(1);

        care.step(referral, ReferralState.RECEIVED, LATELY, Care.officer(officer));
        assertThat(mine()).as("received is not yet an answer").hasSize(1);
        care.step(referral, ReferralState.ACCEPTED, TODAY, Care.officer(officer));

        assertThat(mine()).isEmpty();
    }

    @Test
    void takesRecordsThatWereMergedForOneHumanBeing() {
        long other = world.person(care.there(), "N.G.Y.", 1995);
        agree(other, LONG_AGO, "hẹn cũ", LONG_AGO.plusDays(7));
        assertThat(mine()).isEmpty();

        world.write(() -> {
            merges().merge(new PersonMerges.Merge(other, person, "cùng một người"), Scope.EVERYTHING, 7);
            return true;
        });
        assertThat(mine())
                .extracting(ShownItem::what, ShownItem::about, ShownItem::href)
                .containsExactly(tuple("hẹn cũ", "N.G.X.", "/p/register/people/" + person));

        agree(person, LATELY, "hẹn mới", TODAY.plusDays(2));
        assertThat(mine()).extracting(ShownItem::what).containsExactly("hẹn mới");

        world.write(() -> {
            merges().unmerge(other, Scope.EVERYTHING, 7);
            return true;
        });
        assertThat(mine()).extracting(ShownItem::what).containsExactly("hẹn mới");
    }

    @Test
    void leavesOutWhatComesLaterAndWhoIsNotTheReaders() {
        long stranger = world.person(care.here(), "K.H.C.", 1991);
        agree(stranger, LATELY, "gọi lại", TODAY);
        agree(person, LATELY, "sang năm", TODAY.plusDays(200));

        assertThat(mine()).isEmpty();
    }

    @Test
    void givesErrandsToACommuneAndNoneToAProvince() {
        request(person, LONG_AGO);

        assertThat(dueFor(RegisterWorld.officer(care.here(), RegisterRights.PEOPLE_READ)))
                .anyMatch(item -> item.about().equals("N.G.X."));
        assertThat(dueFor(RegisterWorld.officer(care.there(), RegisterRights.PEOPLE_READ)))
                .isEmpty();
        assertThat(dueFor(RegisterWorld.officer(null, RegisterRights.PEOPLE_READ)))
                .isEmpty();
    }

    private PersonMerges merges() {
        return world.register().people().merges();
    }

    private List<ShownItem> mine() {
        return pages.as(reader()).dueWithMine(TODAY);
    }

    private String page() {
        return pages.as(reader()).open("/people/mine", "date", TODAY.toString()).html();
    }

    private List<ShownItem> dueFor(Principal reader) {
        return pages.as(reader).due(TODAY);
    }

    private long request(long about, LocalDate on) {
        return world.write(() -> world.register()
                .requests()
                .note(new SupportRequest.Draft(about, "JOB", on, null, null), Scope.EVERYTHING, 7));
    }

    private void agree(long about, LocalDate met, String step, LocalDate on) {
        ContactDraft.Said said = new ContactDraft.Said("thăm hỏi", null, step, on);
        world.write(() -> world.register()
                .contacts()
                .create(new ContactDraft(about, volunteer, null, care.here(), met, "PHONE", null, said)));
    }

    private Principal reader() {
        Set<String> rights = Set.of(RegisterRights.PEOPLE_READ.name(), RegisterRights.REFERRALS_READ.name());
        return new Principal(9, "volunteer", volunteer, List.of(new Principal.Grant("volunteer", rights, null, true)));
    }
}
