package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.office.OfficeRegister;
import vn.hoanhap.registry.words.Words;

/** Answers whose unit the office is, and takes a choice in; of the same right as the page. */
public final class OfficeRoutes {
    private final Register register;
    private final OfficeRegister office;

    /** Answers from the register. */
    public OfficeRoutes(Register register) {
        this.register = register;
        office = register.office();
    }

    record UnitFace(Id id, String code, String name) {
        static UnitFace of(Unit unit) {
            return new UnitFace(new Id(unit.id()), unit.code(), unit.name());
        }
    }

    record Choice(Id unit, LocalDate from) {}

    /** Is whose unit the office is on the day asked about, and what was chosen, the latest choice first. */
    record OfficeAnswer(@Nullable UnitFace unit, boolean chosen, List<Choice> choices) {}

    record NewChoice(String unit, LocalDate from) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                "/office",
                OfficeAnswer.class,
                RegisterRights.OFFICE,
                Words.text("route.office"),
                (call, none) -> Answer.ok(answer(call))));
        add.route(Route.writing(Method.PUT, "/office", NewChoice.class, OfficeAnswer.class)
                .answers(RegisterRights.OFFICE, Words.text("route.office.choose"), this::choose)
                .audited("office.unit-chosen"));
    }

    private OfficeAnswer answer(Call call) {
        return new OfficeAnswer(
                office.unit(call.asOf()).map(UnitFace::of).orElse(null),
                office.isChosen(),
                office.choices().stream()
                        .map(choice -> new Choice(new Id(Long.parseLong(choice.value())), choice.from()))
                        .toList());
    }

    private Answer<OfficeAnswer> choose(Call call, NewChoice body) {
        long unit = register.units().units().resolve(body.unit(), body.from());
        office.choose(unit, body.from(), call.principal().accountId());
        return Answer.ok(answer(call));
    }
}
