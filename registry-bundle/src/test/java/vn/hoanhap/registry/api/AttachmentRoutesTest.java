package vn.hoanhap.registry.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.api.AttachmentRoutes.AttachmentItem;
import vn.hoanhap.registry.api.AttachmentRoutes.AttachmentList;
import vn.hoanhap.registry.api.AttachmentRoutes.Withdrawing;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItem;
import vn.hoanhap.registry.api.ReferralAnswers.CodeItems;
import vn.hoanhap.registry.attachments.PaperDesk;
import vn.hoanhap.registry.attachments.files.Papers;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Papers as another system meets them. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class AttachmentRoutesTest {
    private final RegisterWorld world;
    private final Care care;
    private final ServedProgramme served;
    private long person;

    AttachmentRoutesTest(OpenStore store) {
        world = new RegisterWorld(store);
        care = new Care(world);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
    }

    @Test
    void laysListsOpensAndWithdraws() {
        long id = add("register:person:" + person, "DECISION", "Quyết định 12.pdf");

        assertThat(list("register:person:" + person, care.here()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("Quyết định 12");
                    assertThat(item.owner()).isEqualTo("register:person:" + person);
                    assertThat(item.contentType()).isEqualTo("application/pdf");
                });
        Download file = open(id, "CHECK", care.here());
        assertThat(file.filename()).isEqualTo("Quyết định 12.pdf");
        assertThat(PaperDesk.bytes(file)).isEqualTo(Papers.pdf("Quyết định 12.pdf", 900));
        withdraw(id, "đã thay bằng bản mới", care.here());

        assertThat(list("register:person:" + person, care.here()))
                .singleElement()
                .satisfies(item -> assertThat(item.withdrawn())
                        .isNotNull()
                        .extracting(AttachmentRoutes.Gone::reason)
                        .isEqualTo("đã thay bằng bản mới"));
        refuses(410, () -> open(id, "CHECK", care.here()));
    }

    @Test
    void liesAtAMoveAndAtAReferralOfThePerson() {
        long move = care.move(person, care.there(), TODAY, Care.scope(care.here()));
        long clinic = care.organisation("CLINIC", null);
        long referral =
                care.send(Care.draft(person, ReferralParty.organisation(clinic), TODAY), Care.units(care.here()));
        add("register:move:" + move, "REFERRAL_LETTER", "giấy chuyển.pdf");
        add("register:referral:" + referral, "REFERRAL_LETTER", "giấy giới thiệu.pdf");

        assertThat(list("register:move:" + move, care.here()))
                .extracting(AttachmentItem::title)
                .containsExactly("giấy chuyển");
        assertThat(list("register:person:" + person, care.here())).hasSize(2);
    }

    @Test
    void refusesStrangersReasonsAndOwnersThatAreNone() {
        long id = add("register:person:" + person, "OTHER", "a.pdf");

        refuses(404, () -> list("register:person:" + person, care.there()));
        refuses(404, () -> open(id, "CARE", care.there()));
        refuses(404, () -> withdraw(id, "x", care.there()));
        refuses(422, () -> open(id, "CURIOUS", care.here()));
        refuses(422, () -> list("person", care.here()));
        refuses(404, () -> list("loans:loan:1", care.here()));
        refuses(404, () -> list("register:moon:1", care.here()));
        refuses(422, () -> add("register:person:" + person, "MOON", "b.pdf"));
        refuses(
                422,
                () -> served.answer(
                        "POST /attachments",
                        Written.class,
                        call(RegisterRights.PEOPLE_WRITE, care.here())
                                .query("owner", "register:person:" + person)
                                .query("type", "OTHER"),
                        PaperDesk.file("virus.pdf", "MZ\0\0".getBytes(UTF_8))));
    }

    @Test
    void namesTheTypesOfPaper() {
        CodeItems types = body(served.answer(
                "GET /paper-types", CodeItems.class, call(RegisterRights.PEOPLE_READ, care.here()), None.NONE));

        assertThat(types.items())
                .extracting(CodeItem::code)
                .containsExactly(
                        "APPLICATION",
                        "REFERRAL_LETTER",
                        "DECISION",
                        "IDENTITY_PAPER",
                        "LOAN_CONTRACT",
                        "PHOTO",
                        "OTHER");
    }

    private long add(String owner, String type, String name) {
        TestCall call = call(RegisterRights.PEOPLE_WRITE, care.here())
                .query("owner", owner)
                .query("type", type)
                .query("on", "2026-11-02");
        return body(served.answer(
                        "POST /attachments", Written.class, call, PaperDesk.file(name, Papers.pdf(name, 900))))
                .id()
                .value();
    }

    private List<AttachmentItem> list(String owner, long unit) {
        return body(served.answer(
                        "GET /attachments",
                        AttachmentList.class,
                        call(RegisterRights.PEOPLE_READ, unit).query("owner", owner)))
                .items();
    }

    private Download open(long id, String reason, long unit) {
        return body(served.answer(
                "GET /attachments/{id}/content",
                Download.class,
                call(RegisterRights.PEOPLE_IDENTITY, unit).path("id", id).query("reason", reason)));
    }

    private void withdraw(long id, String reason, long unit) {
        served.answer(
                "DELETE /attachments/{id}",
                Written.class,
                call(RegisterRights.PEOPLE_WRITE, unit).path("id", id),
                new Withdrawing(reason));
    }

    private static TestCall call(Permission right, long unit) {
        Principal officer = RegisterWorld.officer(
                unit,
                RegisterRights.PEOPLE_READ,
                RegisterRights.PEOPLE_IDENTITY,
                RegisterRights.PEOPLE_WRITE,
                RegisterRights.REFERRALS_READ);
        return TestCall.by(officer).scope(officer.scope(right)).today(TODAY).asOf(TODAY);
    }

    private static <A> A body(Answer<A> answer) {
        return Objects.requireNonNull(answer.body());
    }

    private static void refuses(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.problem().status())
                .isEqualTo(status));
    }
}
