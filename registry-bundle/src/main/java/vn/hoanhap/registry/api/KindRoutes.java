package vn.hoanhap.registry.api;

import java.util.List;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.words.Words;

/** Answers for the catalogue of kinds of journal lines. */
public final class KindRoutes {
    private final Register register;

    /** Answers from the register. */
    public KindRoutes(Register register) {
        this.register = register;
    }

    record KindItem(String code, String title, Measure measure) {}

    record KindList(List<KindItem> items) {}

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/activity-kinds",
                KindList.class,
                Permission.SIGNED_IN,
                Words.text("route.kinds"),
                (call, none) -> list(call)));
    }

    private Answer<KindList> list(Call call) {
        List<ActivityKind> kinds = register.journal().kinds();
        return Answer.ok(new KindList(kinds.stream()
                .map(kind -> new KindItem(kind.code(), kind.title().in(call.language()), kind.measure()))
                .toList()));
    }
}
