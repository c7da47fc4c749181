package ${package}.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ${package}.book.EnrolmentInput;
import ${package}.book.Enrolments;
import ${package}.book.Entry;
import ${package}.catalogue.Rights;
import ${package}.domain.Enrolment;
import ${package}.store.EnrolmentTable.Wanted;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;

/** Serves enrolments to machines. */
public final class EnrolmentRoutes {

    private static final String LIST = "/${id}";
    private static final String ONE = LIST + "/{id}";

    private final Enrolments enrolments;

    /** Serves from the given book. */
    public EnrolmentRoutes(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(LIST, Answers.Listed.class, Rights.READ, text("route.list"), this::list));
        add.route(Route.get(ONE, Answers.Item.class, Rights.READ, text("route.one"), this::one));
        add.route(Route.writing(Method.POST, LIST, EnrolmentBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("route.enrol"), this::enrol));
        add.route(Route.writing(Method.POST, ONE + "/end", EndBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("route.end"), this::end));
    }

    private Text text(String key) {
        return enrolments.words().both(key);
    }

    private Answer<Answers.Listed> list(Call call, None nothing) {
        List<Enrolment> found =
                enrolments.table().list(Wanted.ALL, call.asOf(), call.scope(), call.cursor(), call.limit());
        List<Answers.Item> items = found.stream().map(Answers.Item::of).toList();
        return Answer.ok(new Answers.Listed(items, next(call, found)));
    }

    private static @Nullable String next(Call call, List<Enrolment> found) {
        return found.size() < call.limit()
                ? null
                : Long.toString(found.get(found.size() - 1).id());
    }

    private Answer<Answers.Item> one(Call call, None nothing) {
        Enrolment enrolment = enrolments.open(call.pathId("id"), call.scope());
        return Answer.ok(Answers.Item.of(enrolment)).version(enrolment.version());
    }

    private Answer<Answers.Kept> enrol(Call call, EnrolmentBody body) {
        var input = new EnrolmentInput(body.person().value(), body.need(), body.began(), body.ended());
        long id = enrolments.enrol(input, Entry.of(call), enrolments.faults());
        return Answer.created(LIST + "/" + id, new Answers.Kept(new Id(id))).version(1);
    }

    private Answer<Answers.Kept> end(Call call, EndBody body) {
        long id = call.pathId("id");
        long version = call.ifMatch();
        enrolments.end(id, Math.toIntExact(version), body.ended(), Entry.of(call), enrolments.faults());
        return Answer.ok(new Answers.Kept(new Id(id))).version(version + 1);
    }
}
