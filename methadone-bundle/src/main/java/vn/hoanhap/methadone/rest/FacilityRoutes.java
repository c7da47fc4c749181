package vn.hoanhap.methadone.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Facilities;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.methadone.law.AnswerRule;
import vn.hoanhap.methadone.law.ConsentRule;
import vn.hoanhap.methadone.law.PaperRule;
import vn.hoanhap.parts.law.Basis;

/** Serves the list of facilities, and the rules of a day. */
public final class FacilityRoutes {

    private static final String ALL = "/methadone-facilities";
    private static final String ONE = ALL + "/{id}";

    private final MethadoneOffice office;

    /** Serves from the given office. */
    public FacilityRoutes(MethadoneOffice office) {
        this.office = office;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.get(ALL, Answers.FacilityList.class, Rights.READ, text("facilities"), this::list));
        add.route(Route.get(ONE, Answers.FacilityItem.class, Rights.READ, text("facility"), this::one));
        add.route(Route.writing(Method.POST, ALL, Bodies.FacilityBody.class, Answers.KeptFacility.class)
                .answers(Rights.FACILITIES, text("facility.enter"), this::enter)
                .audited("methadone.facility"));
        add.route(Route.writing(Method.PUT, ONE, Bodies.FacilityBody.class, Answers.KeptFacility.class)
                .answers(Rights.FACILITIES, text("facility.correct"), this::correct)
                .audited("methadone.facility"));
        add.route(Route.get("/methadone-rules", Answers.RulesOfDay.class, Rights.READ, text("rules"), this::rules));
    }

    private Text text(String key) {
        return office.desk().words().both("route." + key);
    }

    private Answer<Answers.FacilityList> list(Call call, None nothing) {
        AnswerWriter writer = AnswerWriter.of(office, call, List.of());
        return Answer.ok(new Answers.FacilityList(office.facilities().all().stream()
                .map(one -> writer.item(one, call.asOf()))
                .toList()));
    }

    private Answer<Answers.FacilityItem> one(Call call, None nothing) {
        Facility facility = office.facilities().open(call.pathId("id"));
        return Answer.ok(AnswerWriter.of(office, call, List.of()).item(facility, call.asOf()))
                .version(facility.version());
    }

    private Answer<Answers.KeptFacility> enter(Call call, Bodies.FacilityBody body) {
        Facility facility = office.facilities().enter(input(body), Entry.of(call), office.faults());
        return Answer.created(ALL + "/" + facility.id(), kept(facility)).version(facility.version());
    }

    private Answer<Answers.KeptFacility> correct(Call call, Bodies.FacilityBody body) {
        Facility facility = office.facilities()
                .correct(
                        call.pathId("id"),
                        ApplicationRoutes.version(call),
                        input(body),
                        Entry.of(call),
                        office.faults());
        return Answer.ok(kept(facility)).version(facility.version());
    }

    private static Answers.KeptFacility kept(Facility facility) {
        return new Answers.KeptFacility(new Id(facility.id()), facility.version());
    }

    private static Facilities.Input input(Bodies.FacilityBody body) {
        return new Facilities.Input(
                body.organisation().value(), body.kind(), body.licensedFrom(), body.licensedTo(), body.contact());
    }

    private Answer<Answers.RulesOfDay> rules(Call call, None nothing) {
        AnswerWriter writer = AnswerWriter.of(office, call, List.of());
        Optional<AnswerRule> answer = office.desk().rules().answer(call.asOf());
        Optional<ConsentRule> consent = office.desk().rules().consent(call.asOf());
        List<PaperRule> papers = office.desk().rules().papers(call.asOf());
        List<Basis> sources = new ArrayList<>();
        answer.map(AnswerRule::basis).ifPresent(sources::add);
        consent.map(ConsentRule::basis).ifPresent(sources::add);
        papers.stream().map(PaperRule::basis).forEach(sources::add);
        return Answer.ok(new Answers.RulesOfDay(
                answer.map(AnswerRule::workingDays).orElse(null),
                consent.map(ConsentRule::below).orElse(null),
                consent.map(ConsentRule::atLeast).filter(age -> age > 0).orElse(null),
                papers.stream().map(rule -> writer.paper(rule.code())).toList(),
                sources.stream()
                        .map(basis -> basis.reference() + " (" + basis.certainty() + ")")
                        .distinct()
                        .toList()));
    }
}
