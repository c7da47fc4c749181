package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.hanging.UnitHoldings;
import vn.hoanhap.registry.hanging.UnitsLeft;
import vn.hoanhap.registry.units.UnitChange;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for what a decree did to units: several at once, what it would do before it is written, and what nobody took over. */
public final class UnitChangeRoutes {
    private static final List<String> KINDS = List.of("MERGED", "SPLIT", "RENAMED", "CONTINUED");

    private final Register register;
    private final UnitRegister units;

    /** Answers from the register. */
    public UnitChangeRoutes(Register register) {
        this.register = register;
        units = register.units();
    }

    record NewChange(
            String kind,
            List<String> predecessors,
            List<String> successors,
            LocalDate on,
            @MaxLength(200) String source) {}

    record AftermathItem(
            Id id,
            String code,
            String name,
            long teams,
            @Nullable Long people,
            long lines,
            @Nullable Id countedIn,
            @Nullable String countedInName) {}

    record ChangeAnswer(boolean written, List<AftermathItem> units) {}

    record LeftItem(
            Id id,
            String code,
            String name,
            @Nullable LocalDate validTo,
            long teams,
            @Nullable Long people,
            long lines) {}

    /** Is a page of the list, with the cursor of the next. */
    record LeftList(List<LeftItem> items, @Nullable Id next, int total) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                "/units/without-successor",
                LeftList.class,
                RegisterRights.UNITS_SUCCESSION,
                Words.text("route.units.without-successor"),
                (call, none) -> left(call))));
        add.route(Route.writing(Method.POST, "/units/changes", NewChange.class, ChangeAnswer.class)
                .answers(RegisterRights.UNITS_SUCCESSION, Words.text("route.unit.change"), this::change)
                .query("dryRun", Words.text("query.dryRun"))
                .audited("unit.change-recorded"));
    }

    private Answer<LeftList> left(Call call) {
        List<UnitsLeft.Left> all = register.unitsLeft().withoutSuccessor(call.asOf(), call.scope());
        List<UnitsLeft.Left> page = register.unitsLeft().page(all, call.cursor(), call.limit());
        return Answer.ok(new LeftList(
                page.stream().map(left -> item(call, left)).toList(),
                Reading.next(page, call.limit(), left -> left.unit().id()),
                all.size()));
    }

    private static LeftItem item(Call call, UnitsLeft.Left left) {
        Unit unit = left.unit();
        return new LeftItem(
                new Id(unit.id()),
                unit.code(),
                unit.name(),
                unit.to(),
                left.holdings().teams(),
                people(call, left.holdings()),
                left.holdings().lines());
    }

    private static @Nullable Long people(Call call, UnitHoldings holdings) {
        return call.principal().may(RegisterRights.PEOPLE_READ) ? holdings.people() : null;
    }

    private Answer<ChangeAnswer> change(Call call, NewChange body) {
        Violations faults = new Violations();
        Checks.code(faults, "kind", body.kind(), KINDS);
        Checks.holds(faults, !body.predecessors().isEmpty(), "predecessors", "check.blank");
        Checks.holds(faults, !body.successors().isEmpty(), "successors", "check.blank");
        faults.raise();
        UnitChange change = new UnitChange(
                SuccessionKind.valueOf(body.kind()),
                ids(body.predecessors(), body.on().minusDays(1)),
                ids(body.successors(), body.on()),
                body.on(),
                body.source());
        units.changes().check(change, call.scope(), faults);
        faults.raise();
        boolean dryRun = call.query("dryRun").filter("true"::equals).isPresent();
        ChangeAnswer answer = new ChangeAnswer(
                !dryRun,
                register.unitsLeft().aftermath(change, call.today()).stream()
                        .map(one -> item(call, one))
                        .toList());
        if (!dryRun) {
            units.changes().record(change, call.scope(), call.principal().accountId());
        }
        return Answer.ok(answer);
    }

    private List<Long> ids(List<String> references, LocalDate on) {
        return references.stream()
                .map(reference -> units.units().resolve(reference, on))
                .toList();
    }

    private static AftermathItem item(Call call, UnitsLeft.Aftermath one) {
        Unit heir = one.heir();
        return new AftermathItem(
                new Id(one.unit().id()),
                one.unit().code(),
                one.unit().name(),
                one.holdings().teams(),
                people(call, one.holdings()),
                one.holdings().lines(),
                heir == null ? null : new Id(heir.id()),
                heir == null ? null : heir.name());
    }
}
