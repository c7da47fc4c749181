package vn.hoanhap.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dated;
import vn.hoanhap.casework.domain.Intake;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;

/** Gathers the situation, needs and plan of one human being, over all their records. */
final class Support {

    private static final int SERIES = 4;

    private final CareOffice office;
    private final Call call;
    private final View v;
    private final Scope scope;
    private final long personId;

    /** Gathers what the right to care reaches of somebody. */
    Support(CareOffice office, Call call, View v, long personId) {
        this.office = office;
        this.call = call;
        this.v = v;
        this.scope = call.principal().scope(Rights.CARE_READ);
        this.personId = personId;
    }

    /** Returns what is known. */
    SupportModel model(Person person) {
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        return new SupportModel(
                Labels.of(person),
                labels.unit(person.unitId()),
                Addresses.support(personId),
                call.principal().may(Rights.LIST_READ) ? Addresses.person(personId) : null,
                told(),
                needs(),
                List.of(),
                forms());
    }

    private SupportModel.@Nullable Told told() {
        List<Intake> intakes = office.intakes().ofPerson(personId, scope);
        if (intakes.isEmpty()) {
            return null;
        }
        Intake current = intakes.get(0);
        return new SupportModel.Told(
                Days.written(current.taken(), v),
                Addresses.INTAKES + "/" + current.id(),
                IntakePaper.facts(current, v),
                intakes.stream()
                        .skip(1)
                        .map(one ->
                                new SupportModel.Link(Days.written(one.taken(), v), Addresses.INTAKES + "/" + one.id()))
                        .toList());
    }

    private List<SupportModel.Needed> needs() {
        return office.needs().ofPerson(personId, scope).stream()
                .map(need -> new SupportModel.Needed(
                        IntakePaper.listed(CodeList.NEED, need.code(), v),
                        new Pill("warn", v.t("need.state.WAITS")),
                        Addresses.NEEDS + "/" + need.id(),
                        null,
                        List.of()))
                .toList();
    }

    /** Returns what has been, in no order. */
    List<Way.Dating> events() {
        List<Way.Dating> events = new ArrayList<>();
        for (Intake one : office.intakes().ofPerson(personId, scope)) {
            String told = one.uses().stream()
                    .map(use -> IntakePaper.listed(CodeList.SUBSTANCE, use.substance(), v))
                    .collect(Collectors.joining(", "));
            events.add(dating(one.taken(), v.t("intake.one"), told, Addresses.INTAKES + "/" + one.id()));
        }
        return events;
    }

    private Way.Dating dating(Dated on, String title, String detail, String href) {
        return new Way.Dating(on.first(), new PersonModel.Event(Days.written(on, v), title, detail, SERIES, href));
    }

    /** Returns what the reader may enter about somebody. */
    List<PersonModel.Form> forms() {
        List<PersonModel.Form> forms = new ArrayList<>();
        if (call.principal().may(Rights.CARE_WRITE)) {
            forms.add(form("intake", Addresses.INTAKES, "document"));
            forms.add(form("need", Addresses.NEEDS, "add"));
        }
        return forms;
    }

    private PersonModel.Form form(String key, String papers, String icon) {
        return new PersonModel.Form(
                v.t("form." + key + ".new"), Addresses.about(Addresses.fresh(papers), personId), icon);
    }
}
