package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.casework.care.AreaNames;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Law;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.parts.law.Basis;

/** Serves the law as the programme has it: what holds on a day, and where that stands. */
public final class LawRoutes {

    private final CareOffice office;

    /** Serves from the given office. */
    public LawRoutes(CareOffice office) {
        this.office = office;
    }

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                        "/care-law",
                        LawAnswers.OfDay.class,
                        Rights.LIST_READ,
                        office.desk().words().both("route.law"),
                        this::ofDay)
                .query("on", office.desk().words().both("route.query.on")));
    }

    private Answer<LawAnswers.OfDay> ofDay(Call call, None nothing) {
        LocalDate on = call.queryDate("on").orElse(call.asOf());
        Language language = call.language();
        CareLaw law = office.desk().law();
        Optional<Law> inForce = law.on(on);
        return Answer.ok(new LawAnswers.OfDay(
                on,
                inForce.map(Law::number).orElse(null),
                inForce.map(one -> source(one.basis())).orElse(null),
                regimes(law, on, language),
                law.terms().rules(on).stream()
                        .map(rule -> new LawAnswers.Term(
                                rule.regime(), rule.of(), rule.least(), rule.most(), source(rule.basis())))
                        .toList(),
                limits(law, on, language),
                exits(law, on, language),
                law.suspensions().rules(on).stream()
                        .map(rule -> new LawAnswers.Pause(
                                rule.kind(), rule.reason(), rule.effect(), rule.leastRest(), source(rule.basis())))
                        .toList(),
                law.terms().transitions().stream()
                        .map(one -> new LawAnswers.Change(
                                one.kind(), one.on(), one.of(), one.effect(), one.reference(), one.certainty()))
                        .toList(),
                areas(law, on, language)));
    }

    private List<LawAnswers.Area> areas(CareLaw law, LocalDate on, Language language) {
        AreaNames names = new AreaNames(office.desk(), on);
        return law.areas().on(on).stream()
                .map(rule -> new LawAnswers.Area(
                        rule.code().written(),
                        names.title(rule.code()).in(language),
                        rule.rank(),
                        rule.hot(),
                        source(rule.basis())))
                .toList();
    }

    private static List<LawAnswers.Form> regimes(CareLaw law, LocalDate on, Language language) {
        return law.regimes(on).stream()
                .map(regime -> new LawAnswers.Form(
                        regime.code(),
                        regime.title().in(language),
                        regime.kind(),
                        regime.authority(),
                        source(regime.basis())))
                .toList();
    }

    private List<LawAnswers.Limit> limits(CareLaw law, LocalDate on, Language language) {
        return law.deadlines().rules(on).stream()
                .map(rule -> new LawAnswers.Limit(
                        rule.code(),
                        office.desk().words().both("deadline." + rule.code()).in(language),
                        rule.amount(),
                        rule.unit(),
                        source(rule.basis())))
                .toList();
    }

    private List<LawAnswers.Exit> exits(CareLaw law, LocalDate on, Language language) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> law.exits(kind, on).stream())
                .map(exit -> new LawAnswers.Exit(
                        exit.kind(),
                        exit.code(),
                        office.desk().words().both("exit." + exit.code()).in(language),
                        exit.certificate(),
                        exit.needsClean(),
                        source(exit.basis())))
                .toList();
    }

    private static LawAnswers.Source source(Basis basis) {
        return new LawAnswers.Source(basis.reference(), basis.certainty(), basis.from(), basis.to());
    }
}
