package vn.hoanhap.storekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** The testkit's calls of a programme, which need a store to work in. */
@OnBothDatabases
@WithSchema(value = "clubs", of = WithSchemaTest.class)
class ServedProgrammeTest {

    private static final Permission RIGHT = new Permission("clubs.write");
    private static final Text TITLE = new Text("Câu lạc bộ", "Clubs");

    private final TransactionRunner transactions;
    private final Database database;
    private final ServedProgramme served;

    ServedProgrammeTest(TransactionRunner transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
        served = ServedProgramme.of(new Clubs(), transactions);
    }

    @Test
    void keepsWhatARouteWritesAndAnswersWithIt() {
        Answer<String> answer = served.answer("POST /clubs", String.class, TestCall.with(), "Câu lạc bộ của ấp");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(served.answer("GET /clubs", Integer.class, TestCall.with().query("q", "Câu lạc bộ của ấp"))
                        .body())
                .isEqualTo(1);
    }

    @Test
    void rollsBackWhatAFormWithErrorsWrote() {
        PageAnswer refused = served.page("POST /new", TestCall.with().field("name", "Không được"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(transactions.<Integer>read(() -> count("Không được"))).isZero();
    }

    @Test
    void rendersPanelsAndCardsAndRunsJobs() {
        served.run("found");

        assertThat(served.panel(Panel.Subject.TEAM, 7, TestCall.with())).contains("7");
        assertThat(served.card("clubs", TestCall.with())).isEqualTo("Số câu lạc bộ");
        assertThat(transactions.<Integer>read(() -> count("của công việc"))).isEqualTo(1);
    }

    @Test
    void namesWhatThereIsWhenSomethingElseIsCalled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> served.page("GET /nowhere", TestCall.with()))
                .withMessageContaining("POST /new");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> served.answer("POST /clubs", Integer.class, TestCall.with(), "x"))
                .withMessageContaining("java.lang.String");
    }

    private int insert(String name) throws Exception {
        try (PreparedStatement insert =
                database.connection().prepareStatement("insert into clubs.club (id, name) values (?, ?)")) {
            insert.setLong(1, name.hashCode());
            insert.setString(2, name);
            return insert.executeUpdate();
        }
    }

    private int count(String name) throws Exception {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("select count(*) from clubs.club where name = '" + name + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Writes clubs, and answers a form always with errors. */
    private final class Clubs implements Programme {
        @Override
        public ProgrammeInfo info() {
            return new ProgrammeInfo("clubs", TITLE, TITLE, Set.of("clubs"), List.of());
        }

        @Override
        public void contribute(Contributions add) {
            add.route(Route.writing(Method.POST, "/clubs", String.class, String.class)
                    .answers(RIGHT, TITLE, (call, name) -> {
                        insert(name);
                        return Answer.created("/clubs/1", name);
                    }));
            add.route(Route.get(
                    "/clubs",
                    Integer.class,
                    RIGHT,
                    TITLE,
                    (call, none) -> Answer.ok(count(call.query("q").orElseThrow()))));
            add.page(Page.post("/new", RIGHT, call -> {
                insert(call.field("name"));
                return PageAnswer.invalid("", "");
            }));
            add.panel(new Panel(Panel.Subject.TEAM, TITLE, 1, RIGHT, (call, id) -> Optional.of(Long.toString(id))));
            add.card(new Card("clubs", 1, RIGHT, call -> "Số câu lạc bộ"));
            add.job(new Job(
                    "found",
                    Duration.ofMinutes(1),
                    () -> transactions.change(
                            () -> assertThat(insert("của công việc")).isEqualTo(1))));
        }

        @Override
        public Health health() {
            return Health.OK;
        }
    }
}
