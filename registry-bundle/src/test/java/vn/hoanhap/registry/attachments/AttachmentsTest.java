package vn.hoanhap.registry.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoanhap.registry.RegisterWorld.TODAY;
import static vn.hoanhap.registry.db.Tables.ATTACHMENT;
import static vn.hoanhap.registry.db.Tables.ATTACHMENT_PART;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.attachment.AttachmentDraft;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.registry.Care;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.attachments.files.Papers;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

/** Papers at a person: sealed in parts, seen by who sees the person, taken back, and gone with the person's key. */
@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class AttachmentsTest {
    private static final int MEGABYTE = 1 << 20;

    private final OpenStore store;
    private final RegisterWorld world;
    private final Care care;
    private final PaperDesk papers;
    private long person;
    private Scope commune;

    AttachmentsTest(OpenStore store) {
        this.store = store;
        world = new RegisterWorld(store);
        care = new Care(world);
        papers = new PaperDesk(world);
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @BeforeEach
    void people() {
        person = world.person(care.here(), "N.G.X.", 1995);
        commune = Care.scope(care.here());
    }

    @Test
    void comesBackAsItWasSentNamedByItsTitle() {
        byte[] sent = Papers.pdf("đơn xin vay vốn", 700_001);
        long id = papers.add(person, sent, commune);

        Download opened = papers.open(id, commune);

        assertThat(PaperDesk.bytes(opened)).isEqualTo(sent);
        assertThat(opened.filename()).isEqualTo("Đơn xin vay.pdf");
        assertThat(opened.contentType()).isEqualTo("application/pdf");
        assertThat(papers.list(person, commune)).singleElement().satisfies(paper -> {
            assertThat(paper.title()).isEqualTo("Đơn xin vay");
            assertThat(paper.content().size()).isEqualTo(sent.length);
            assertThat(paper.content().sha256()).hasSize(64);
            assertThat(paper.on()).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(paper.toString()).doesNotContain("xin vay");
        });
        assertThat(world.audit())
                .extracting(AuditEntry::action, AuditEntry::subjectId, AuditEntry::detail)
                .containsSubsequence(
                        tuple("attachment.added", String.valueOf(id), "register:person:" + person),
                        tuple("attachment.opened", String.valueOf(id), "CARE"));
    }

    @Test
    void liesSealedInPartsSmallEnoughForAUnitOfWork() {
        byte[] sent = Papers.pdf("chỉ người thân mới biết", 600_000);
        long id = papers.add(PaperDesk.draft(person, "Giấy của chị Bích"), "a.pdf", sent, commune);

        List<byte[]> parts = world.read(() -> world.dsl()
                .select(ATTACHMENT_PART.CONTENT)
                .from(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.ATTACHMENT_ID.eq(id))
                .fetch(row -> row.value1()));
        String row = world.read(() -> String.valueOf(
                world.dsl().selectFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).fetchOne()));

        assertThat(parts).hasSize(3).allSatisfy(part -> {
            assertThat(part.length).isLessThan(300_000);
            assertThat(Papers.holds(part, "chỉ người thân".getBytes(UTF_8))).isFalse();
        });
        assertThat(row).doesNotContain("Bích");
    }

    @Test
    void isSeenAndOpenedByWhoSeesThePersonNow() {
        long id = papers.add(person, Papers.photo(), commune);
        Scope there = Care.scope(care.there());
        refused(404, () -> papers.open(id, there));
        refused(404, () -> papers.list(person, there));
        refused(404, () -> papers.withdraw(id, "nhầm", there));
        refused(404, () -> papers.add(person, Papers.screenshot(), there));

        care.receive(care.move(person, care.there(), TODAY, commune), TODAY, there);

        assertThat(papers.content(id, there)).isNotEmpty();
        refused(404, () -> papers.open(id, commune));
    }

    @Test
    void standsInOneListForMergedRecordsAndInTheirOwnAfterwards() {
        long other = world.person(care.there(), "N.G.X.", 1995);
        Scope there = Care.scope(care.there());
        long id = papers.add(person, Papers.pdf("của một", 900), commune);
        papers.add(other, Papers.pdf("của hai", 900), there);
        world.write(() -> {
            world.register()
                    .people()
                    .merges()
                    .merge(new PersonMerges.Merge(other, person, "một người"), Scope.EVERYTHING, PaperDesk.ACCOUNT);
            return true;
        });

        assertThat(papers.list(person, commune)).hasSize(2);
        assertThat(papers.content(id, there)).as("the other record is theirs").isNotEmpty();

        world.write(() -> {
            world.register().people().merges().unmerge(other, Scope.EVERYTHING, PaperDesk.ACCOUNT);
            return true;
        });
        assertThat(papers.list(person, commune)).extracting(Attachment::id).containsExactly(id);
        refused(404, () -> papers.open(id, there));
    }

    @Test
    void isNamedByItsTypeWhenNeitherTitleNorFileNameSaysMore() {
        papers.add(PaperDesk.draft(person, null), "", Papers.pdf("x", 900), commune);

        assertThat(papers.list(person, commune)).extracting(Attachment::title).containsExactly("Đơn");
    }

    @Test
    void isNoiseOnceThePersonIsErased() {
        long id = papers.add(person, Papers.pdf("x", 900), commune);

        world.protection().erase(person);

        refused(410, () -> papers.open(id, commune));
        assertThat(papers.list(person, commune)).singleElement().satisfies(paper -> assertThat(paper.title())
                .isNull());
    }

    @Test
    void liesAtTheRecordOfAnotherProgrammeWithoutAPerson() {
        AttachmentOwner fund = AttachmentOwner.of("loans", "fund", 12);
        long id = papers.add(PaperDesk.draft(fund, null, "Sao kê"), "a.pdf", Papers.pdf("x", 900), Scope.EVERYTHING);

        assertThat(world.<List<Attachment>>read(
                        () -> world.register().attachments().at(fund, Scope.EVERYTHING)))
                .extracting(Attachment::title)
                .containsExactly("Sao kê");
        refused(404, () -> papers.open(id, commune));
        assertThat(papers.content(id, Scope.EVERYTHING)).hasSize(900);
        world.protection().erase(id);
        refused(410, () -> papers.open(id, Scope.EVERYTHING));
    }

    @Test
    void goesAtOnceWhenItWasASlipAndWithAReasonLater() {
        long slip = papers.add(person, Papers.pdf("nhầm", 900), commune);
        papers.withdraw(slip, null, commune);
        assertThat(papers.list(person, commune)).isEmpty();
        assertThat(papers.find(slip).withdrawn()).isNotNull();
        long id = papers.add(person, Papers.pdf("cũ", 900), commune);
        PaperDesk tomorrow = new PaperDesk(new RegisterWorld(store, TODAY.plusDays(1)));

        assertThat(faults(() -> tomorrow.withdraw(id, " ", commune))).containsExactly("reason");
        assertThat(faults(() -> tomorrow.withdraw(id, "x".repeat(301), commune)))
                .containsExactly("reason");
        tomorrow.withdraw(id, "đã có bản mới", commune);

        refused(409, () -> tomorrow.withdraw(id, "lần nữa", commune));
        refused(410, () -> papers.open(id, commune));
        assertThat(papers.list(person, commune)).singleElement().satisfies(paper -> assertThat(paper.withdrawn())
                .extracting(Attachment.Withdrawn::reason)
                .isEqualTo("đã có bản mới"));
        assertThat(parts(id)).isZero();
    }

    @Test
    void isTakenBackWithoutAWordByNobodyElse() {
        AttachmentDraft theirs = new AttachmentDraft(PaperPlaces.person(person), person, "OTHER", null, null, 8);
        long id = papers.add(theirs, "a.pdf", Papers.pdf("x", 900), commune);

        assertThat(faults(() -> papers.withdraw(id, null, commune))).containsExactly("reason");
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndKeepsNothing() {
        AttachmentDraft wrong = new AttachmentDraft(
                PaperPlaces.person(person), person, "MOON", "x".repeat(121), TODAY.plusDays(1), PaperDesk.ACCOUNT);

        assertThat(faults(() -> papers.add(wrong, "a.pdf", "MZ".getBytes(UTF_8), commune)))
                .containsExactlyInAnyOrder("type", "title", "on", "file");
        assertThat(faults(() -> papers.add(person, Papers.pdf("x", 10 * MEGABYTE + 1), commune)))
                .containsExactly("file");
        assertThat(papers.list(person, commune)).isEmpty();
    }

    @Test
    void takesTheLargestFileAndRefusesTheSameTwice() {
        byte[] largest = Papers.pdf("x", 10 * MEGABYTE);
        long id = papers.add(person, largest, commune);

        assertThat(papers.content(id, commune)).isEqualTo(largest);
        assertThat(faults(() -> papers.add(person, largest, commune))).containsExactly("file");
        papers.withdraw(id, "nhầm người", commune);
        assertThat(papers.add(person, largest, commune)).isPositive();
    }

    @Test
    void stopsWhenARecordIsFullAndWhenAnAccountHasSentEnoughForADay() {
        PaperDesk small = new PaperDesk(world, limited(new AttachmentLimits(MEGABYTE, 2, 3L * MEGABYTE)));
        long first = small.add(person, Papers.pdf("1", MEGABYTE), commune);
        small.add(person, Papers.pdf("2", MEGABYTE), commune);

        assertThat(sentence(() -> small.add(person, Papers.pdf("3", 900), commune)))
                .contains("đã có 2 giấy tờ");
        small.withdraw(first, "chụp lại", commune);
        assertThat(sentence(() -> small.add(person, Papers.pdf("4", MEGABYTE + 1), commune)))
                .contains("lớn hơn 1 MB");
        small.add(person, Papers.pdf("5", MEGABYTE), commune);
        long other = world.person(care.here(), "K.C.G.", 1990);
        assertThat(sentence(() -> small.add(other, Papers.pdf("6", 900), commune)))
                .contains("gần đủ 3 MB");
    }

    @Test
    void leavesNothingBehindWhenTheFileDoesNotArrive() throws IOException {
        InputStream torn = InputStream.nullInputStream();
        torn.close();
        Upload upload = new Upload("a.pdf", "application/pdf", torn);

        assertThatIOException()
                .isThrownBy(() -> world.register().attachments().add(PaperDesk.draft(person, null), upload, commune));
        assertThat(papers.list(person, commune)).isEmpty();
        assertThat(world.<Integer>read(() -> world.dsl().fetchCount(ATTACHMENT, ATTACHMENT.PERSON_ID.eq(person))))
                .isZero();
    }

    @Test
    void showsNothingBeforeItIsWholeAndSweepsWhatNeverBecomesSo() {
        long id = papers.add(person, Papers.pdf("x", 900), commune);
        world.write(() -> world.dsl()
                .update(ATTACHMENT)
                .set(ATTACHMENT.PAPER_STATE, "PENDING")
                .where(ATTACHMENT.ID.eq(id))
                .execute());
        assertThat(papers.list(person, commune)).isEmpty();
        refused(404, () -> papers.open(id, commune));

        world.register().attachments().sweep();
        assertThat(parts(id)).as("it may still be on its way").isEqualTo(1);
        new RegisterWorld(store, TODAY.plusDays(1)).register().attachments().sweep();

        assertThat(parts(id)).isZero();
        assertThat(world.<Integer>read(() -> world.dsl().fetchCount(ATTACHMENT, ATTACHMENT.ID.eq(id))))
                .isZero();
    }

    private AttachmentRegister limited(AttachmentLimits limits) {
        return new AttachmentRegister(
                world.sql(),
                world.register().people(),
                new AttachmentRegister.Tools(
                        store.transactions(),
                        world.protection(),
                        world.audit()::add,
                        store.ids(),
                        world.register().clock(),
                        world.register().codes(),
                        limits));
    }

    private int parts(long id) {
        return world.<Integer>read(() -> world.dsl().fetchCount(ATTACHMENT_PART, ATTACHMENT_PART.ATTACHMENT_ID.eq(id)));
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThat(refusal(call).status()).isEqualTo(status);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }

    private static List<String> faults(ThrowingCallable call) {
        return refusal(call).errors().stream().map(Problem.FieldError::field).toList();
    }

    private static String sentence(ThrowingCallable call) {
        return refusal(call).errors().get(0).message().vi();
    }
}
