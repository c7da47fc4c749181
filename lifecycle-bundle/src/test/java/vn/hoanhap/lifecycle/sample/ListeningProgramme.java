package vn.hoanhap.lifecycle.sample;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.DomainEvent.PersonRegistered;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;

/**
 * A version that writes down what it hears and how often its job ran. Event 13 makes it throw and event 14 makes it hang,
 * until somebody has written the note "mended".
 */
public class ListeningProgramme extends SampleProgramme {

    private final Database database;
    private final Ids ids;
    private final Events events;
    private final TransactionRunner transactions;

    /** What was heard or done, with the version that did. */
    public record Heard(String what, String version) {}

    /** All of it, in order. */
    public record HeardList(List<Heard> heard) {}

    /** A number to publish; a negative one fails after publishing. */
    public record Signal(long number) {}

    public ListeningProgramme(Database database, Ids ids, Events events, TransactionRunner transactions) {
        super(database, ids);
        this.database = database;
        this.ids = ids;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.route(Route.get("/sample/heard", HeardList.class, READ, text("heard"), (call, none) -> heard()));
        add.route(Route.writing(Method.POST, "/sample/signals", Signal.class, Signal.class)
                .answers(READ, text("signal"), (call, signal) -> publish(signal)));
        add.route(Route.writing(Method.POST, "/sample/elsewhere", Signal.class, Signal.class)
                .answers(READ, text("elsewhere"), (call, signal) -> holdElsewhere(signal)));
        add.listener(this::hear);
        add.job(new Job("tick", Duration.ofSeconds(1), () -> transactions.change(() -> write("tick"))));
        add.job(new Job("stumble", Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("stumbled");
        }));
    }

    private void hear(DomainEvent event) throws Exception {
        if (event instanceof PersonRegistered registered) {
            write("event " + registered.personId());
            if (registered.personId() == 13 && !mended()) {
                throw new IllegalStateException("thirteen");
            }
            if (registered.personId() == 14 && !mended()) {
                new CountDownLatch(1).await();
            }
        }
    }

    private Answer<Signal> publish(Signal signal) {
        events.publish(new PersonRegistered(Math.abs(signal.number())));
        if (signal.number() < 0) {
            throw new IllegalStateException("failed after publishing");
        }
        return Answer.ok(signal);
    }

    /** Pretends that another node of the cluster holds the job until a year. */
    private Answer<Signal> holdElsewhere(Signal year) throws Exception {
        try (PreparedStatement update = database.connection()
                .prepareStatement("update store.job_lease set holder = 'another node', held_until = TIMESTAMP('"
                        + year.number() + "-01-01 00:00:00') where job_id = 'job:sample.tick'")) {
            update.executeUpdate();
        }
        return Answer.ok(year);
    }

    private boolean mended() throws Exception {
        try (PreparedStatement select =
                        database.connection().prepareStatement("select id from sample.note where words = 'mended'");
                ResultSet rows = select.executeQuery()) {
            return rows.next();
        }
    }

    private Answer<HeardList> heard() throws Exception {
        List<Heard> heard = new ArrayList<>();
        try (PreparedStatement select =
                        database.connection().prepareStatement("select what, version from sample.heard order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                heard.add(new Heard(rows.getString(1), rows.getString(2)));
            }
        }
        return Answer.ok(new HeardList(heard));
    }

    private void write(String what) throws Exception {
        try (PreparedStatement insert = database.connection()
                .prepareStatement("insert into sample.heard (id, what, version) values (?, ?, ?)")) {
            insert.setLong(1, ids.next());
            insert.setString(2, what);
            insert.setString(3, version());
            insert.executeUpdate();
        }
    }

    private static Text text(String words) {
        return new Text(words, words);
    }
}
