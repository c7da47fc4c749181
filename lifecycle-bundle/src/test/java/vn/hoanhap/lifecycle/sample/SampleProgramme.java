package vn.hoanhap.lifecycle.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/** The version that works: notes in a table of its own, and the number of its version. */
public class SampleProgramme implements Programme {

    static final Permission READ = new Permission("sample.read");

    private static final Messages NO_WORDS = Messages.of(SampleProgramme.class);

    private final Database database;
    private final Ids ids;
    private final String version;

    /** Answer of {@code /sample/version}. */
    public record VersionAnswer(String version) {}

    /** A note to be written. */
    public record NoteOrder(
            @MaxLength(40) String words, @Nullable String colour) {}

    /** A note. */
    public record Note(Id id, String words, String version) {}

    /** Notes. */
    public record NoteList(List<Note> items, @Nullable String next) {}

    public SampleProgramme(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
        try (InputStream in = Objects.requireNonNull(SampleProgramme.class.getResourceAsStream("/version.txt"))) {
            version = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "sample",
                new Text("Mẫu", "Sample"),
                new Text("Để thử.", "For trying."),
                Set.of("sample"),
                List.of(new PermissionInfo(READ, new Text("Xem", "Read"), Set.of(Roles.ADMINISTRATOR))));
    }

    @Override
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/sample/version", VersionAnswer.class, READ, text("version"), (call, none) -> Answer.ok(tell())));
        add.route(Route.get("/sample/slow", VersionAnswer.class, READ, text("slow"), (call, none) -> slow())
                .work(Route.UnitOfWork.OWN));
        add.route(Route.get("/sample/notes", NoteList.class, READ, text("notes"), (call, none) -> notes(call)));
        add.route(Route.get("/sample/notes/{id}", Note.class, READ, text("note"), (call, none) -> note(call)));
        add.route(Route.writing(Method.POST, "/sample/notes", NoteOrder.class, Note.class)
                .answers(READ, text("write"), (call, order) -> write(order)));
        add.page(Page.get("/", READ, call -> PageAnswer.html("Mẫu", "<h1>Mẫu " + version + "</h1>")));
        add.page(Page.get(
                "/token", READ, call -> PageAnswer.fragment(call.view(NO_WORDS).csrf())));
        add.page(Page.post("/form", READ, this::form));
    }

    @Override
    public Health health() {
        return Health.OK;
    }

    /** Says which version this is. */
    VersionAnswer tell() {
        return new VersionAnswer(version);
    }

    private Answer<VersionAnswer> slow() {
        long until = System.nanoTime() + 300_000_000L;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return Answer.ok(new VersionAnswer(new LateClass().tell(version)));
    }

    private Answer<NoteList> notes(Call call) throws Exception {
        try (PreparedStatement select = database.connection()
                .prepareStatement("select id, words, written_by from sample.note where id > ? order by id")) {
            select.setLong(1, call.cursor());
            select.setMaxRows(call.limit());
            List<Note> notes = new java.util.ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    notes.add(new Note(new Id(rows.getLong(1)), rows.getString(2), rows.getString(3)));
                }
            }
            return Answer.ok(new NoteList(notes, null));
        }
    }

    private Answer<Note> note(Call call) throws Exception {
        try (PreparedStatement select =
                database.connection().prepareStatement("select id, words, written_by from sample.note where id = ?")) {
            select.setLong(1, call.pathId("id"));
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw vn.hoanhap.core.programme.Problem.notFound(text("no note"))
                            .raise();
                }
                return Answer.ok(new Note(new Id(rows.getLong(1)), rows.getString(2), rows.getString(3)))
                        .version(1);
            }
        }
    }

    private Answer<Note> write(NoteOrder order) throws Exception {
        long id = ids.next();
        String by = tell().version();
        try (PreparedStatement insert = database.connection()
                .prepareStatement("insert into sample.note (id, words, written_by) values (?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, order.words());
            insert.setString(3, by);
            insert.executeUpdate();
        }
        return Answer.created("/sample/notes/" + id, new Note(new Id(id), order.words(), version));
    }

    /** Which version of the jar this is. */
    final String version() {
        return version;
    }

    private PageAnswer form(Call call) throws Exception {
        if (call.field("words").isEmpty()) {
            write(new NoteOrder("half-written", null));
            return PageAnswer.invalid("Mẫu", "<p>thiếu</p>");
        }
        write(new NoteOrder(call.field("words"), null));
        return PageAnswer.redirect("/p/sample/", new Text("Đã ghi", "Written"));
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
