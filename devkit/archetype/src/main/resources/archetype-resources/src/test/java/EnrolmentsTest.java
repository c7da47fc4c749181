package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ${package}.fixture.ProgrammeFixture;
import ${package}.rest.Answers;
import ${package}.rest.EndBody;
import ${package}.rest.EnrolmentBody;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.Officers;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.programme.TestRow;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "${schema}", of = ${name}Programme.class)
class EnrolmentsTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 31);
    private static final String LIST = "/${id}";

    private final ProgrammeFixture fixture;
    private final ServedProgramme served;

    EnrolmentsTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new ProgrammeFixture(transactions, database, ids);
        served = fixture.served();
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        ProgrammeFixture.createRegister(source);
    }

    @Test
    void isWell() {
        assertThat(fixture.programme().health()).isEqualTo(Health.OK);
    }

    @Test
    void enrolsAndJournalsInOne() {
        long id = enrol(1, MARCH, null);

        Answer<Answers.Item> read = served.answer("GET " + LIST + "/{id}", Answers.Item.class, call().path("id", id));

        assertThat(Objects.requireNonNull(read.body()).began()).isEqualTo(MARCH);
        assertThat(read.version()).isEqualTo(1);
        assertThat(fixture.lines(id)).containsExactly("+${id}.enrolled");
    }

    @Test
    void recordsTheLastDayOfSomebodyWhoLeft() {
        long id = enrol(2, MARCH, null);

        served.answer(
                "POST " + LIST + "/{id}/end", Answers.Kept.class, call().path("id", id).ifMatch(1), new EndBody(MAY));

        assertThat(get("/{id}", call().path("id", id))).contains("04/03/2024 – 31/05/2024", "Đã kết thúc");
        assertThat(fixture.lines(id))
                .containsExactly("+${id}.enrolled", "-${id}.enrolled", "+${id}.enrolled", "+${id}.left");
    }

    @Test
    void refusesAnEndThatSomebodyElseHasChangedMeanwhile() {
        long id = enrol(3, MARCH, null);
        TestCall stale = call().path("id", id).ifMatch(9);

        assertThatThrownBy(() ->
                        served.answer("POST " + LIST + "/{id}/end", Answers.Kept.class, stale, new EndBody(MAY)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                refused.problem().status())
                        .isEqualTo(412));
    }

    @Test
    void letsNobodyTakePartTwiceAtOnce() {
        enrol(4, MARCH, MAY);

        assertThatThrownBy(() -> enrol(4, MAY, null)).isInstanceOf(ProblemException.class);
        assertThat(enrol(4, MAY.plusDays(1), null)).isPositive();
    }

    @Test
    void takesBackAMistakeAndItsLines() {
        long id = enrol(5, MARCH, null);

        PageAnswer undone = served.page("POST /{id}/undo", call().path("id", id));

        assertThat(undone.status()).isEqualTo(303);
        assertThat(fixture.lines(id)).containsExactly("+${id}.enrolled", "-${id}.enrolled");
        assertThatThrownBy(() -> get("/{id}", call().path("id", id))).isInstanceOf(ProblemException.class);
    }

    @Test
    void showsNobodyOutOfReach() {
        long id = enrol(6, MARCH, null);

        assertThatThrownBy(() -> get("/{id}", call().scope(Scope.NOTHING).path("id", id)))
                .isInstanceOf(ProblemException.class);
        assertThat(get("/", call().scope(Scope.NOTHING))).contains("Chưa có ai trong danh sách này");
    }

    @Test
    void enrolsThroughTheFormAndKeepsWhatWasTypedBesideWhatIsWrong() {
        TestCall typed = call().field("person", 8).field("need", "Chỗ ở").field("began", "31/02/2024");

        PageAnswer refused = served.page("POST /new", typed);
        PageAnswer done = served.page("POST /new", typed.field("began", "04/03/2024"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("31/02/2024", "Chỗ ở", "Không phải là ngày.");
        assertThat(done.status()).isEqualTo(303);
        assertThat(get("/", call())).contains("Chỗ ở", "từ 04/03/2024");
    }

    @Test
    void findsPeopleForTheForm() {
        assertThat(get("/new", call().query("q", "N.V"))).contains("/p/${id}/new?person=7");
        assertThat(get("/new", call().query("q", "zzz"))).contains("Không thấy ai khớp");
        assertThat(get("/new", call().language(Language.EN))).contains("Who takes part?");
    }

    @Test
    void standsOnThePageOfAPerson() {
        enrol(9, MARCH, null);

        Optional<String> known = served.panel(Panel.Subject.PERSON, 9, call());
        Optional<String> nothing = served.panel(Panel.Subject.PERSON, 19, TestCall.with("${id}.read"));

        assertThat(known).hasValueSatisfying(html -> assertThat(html).contains("Chỗ ở gần xưởng", "04/03/2024"));
        assertThat(nothing).isEmpty();
    }

    @Test
    void takesARowACorrectionOfItAndBothBack() {
        ImportSheet sheet = served.offers().sheet("${schema}");
        TestRow row = row("R1,P-10,Chỗ ở,2024-03-04,");
        Violations faults = new Violations();
        fixture.change(() -> sheet.check(row, faults));
        assertThat(faults.errors()).isEmpty();

        long id = apply(sheet, row, null);
        long corrected = apply(sheet, row("R1,P-10,Chỗ ở,2024-03-04,2024-05-31"), id);
        fixture.change(() -> sheet.takingBack().orElseThrow().remove(id, row.principal()));

        assertThat(corrected).isEqualTo(id);
        assertThat(fixture.lines(id))
                .containsExactly(
                        "+${id}.enrolled",
                        "-${id}.enrolled",
                        "+${id}.enrolled",
                        "+${id}.left",
                        "-${id}.enrolled",
                        "-${id}.left");
    }

    @Test
    void namesEachFaultOfARow() {
        Violations faults = new Violations();
        fixture.change(() -> served.offers().sheet("${schema}").check(row("R2,P-10,,2024-03-04,2024-01-01"), faults));

        assertThat(faults.errors()).extracting(error -> error.field()).containsExactlyInAnyOrder("need", "ended");
    }

    private long apply(ImportSheet sheet, TestRow row, @Nullable Long existing) {
        long[] id = new long[1];
        fixture.change(() -> id[0] = sheet.apply(row, existing));
        return id[0];
    }

    private static TestRow row(String line) {
        return TestRow.of("key,person,need,began,ended", line)
                .knowing(Map.of("P-10", 10L))
                .by(Officers.everywhere("${id}.write"));
    }

    private long enrol(long person, LocalDate began, @Nullable LocalDate ended) {
        var body = new EnrolmentBody(new Id(person), "Chỗ ở gần xưởng", began, ended);
        Answers.Kept kept = served.answer("POST " + LIST, Answers.Kept.class, call(), body).body();
        return Objects.requireNonNull(kept).id().value();
    }

    private String get(String path, TestCall call) {
        return served.page("GET " + path, call).html();
    }

    private static TestCall call() {
        return ProgrammeFixture.officer();
    }
}
