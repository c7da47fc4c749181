package vn.hoanhap.methadone.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.methadone.book.Entry;
import vn.hoanhap.methadone.book.Facilities;
import vn.hoanhap.methadone.book.Fields;
import vn.hoanhap.methadone.book.Labels;
import vn.hoanhap.methadone.book.MethadoneOffice;
import vn.hoanhap.methadone.catalogue.Rights;
import vn.hoanhap.methadone.domain.Facility;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.parts.entry.Typed;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.page.SentVersion;

/** Shows the list of facilities and keeps it. */
final class FacilityPages {

    private static final List<String> NAMES =
            List.of(Fields.ORGANISATION, Fields.KIND, Fields.LICENSED_FROM, Fields.LICENSED_TO, Fields.CONTACT);

    private final MethadoneOffice office;
    private final Renderer renderer;

    FacilityPages(MethadoneOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer list(Call call) {
        View v = renderer.view(call);
        boolean may = call.principal().may(Rights.FACILITIES);
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        FacilitiesModel model = new FacilitiesModel(
                ListPage.tabs(call, Addresses.FACILITIES, v),
                office.facilities().all().stream()
                        .map(one -> row(one, may, labels, v))
                        .toList(),
                may ? Addresses.NEW_FACILITY : null);
        return PageAnswer.html(v.t("facilities.title"), renderer.html("facilities.jte", v, model));
    }

    private FacilitiesModel.Row row(Facility one, boolean may, Labels labels, View v) {
        Optional<Organisation> organisation = office.facilities().organisation(one.organisationId(), v.asOf());
        Long unit = organisation.map(Organisation::unitId).orElse(null);
        boolean valid = one.licensedOn(v.asOf());
        return new FacilitiesModel.Row(
                labels.facility(one.organisationId()),
                may ? Addresses.facility(one.id()) : null,
                unit == null ? Labels.NOTHING : labels.unit(unit),
                v.t("kind." + one.kind()),
                v.date(one.licensedFrom()),
                ListPage.day(one.licensedTo(), v),
                one.contact() == null ? Labels.NOTHING : one.contact(),
                new Pill(valid ? "ok" : "plain", v.t(valid ? "facility.valid" : "facility.ended")));
    }

    PageAnswer fresh(Call call) {
        View v = renderer.view(call);
        Map<String, String> values =
                Map.of(Fields.LICENSED_FROM, v.date(FormDay.of(call)), Fields.KIND, Facility.Kind.FULL.name());
        return page(call, Addresses.NEW_FACILITY, "", values, Map.of());
    }

    PageAnswer enter(Call call) {
        return take(call, Addresses.NEW_FACILITY, faults -> office.facilities()
                .enter(input(call, faults), Entry.of(call), faults));
    }

    PageAnswer edit(Call call) {
        View v = renderer.view(call);
        Facility one = office.facilities().open(call.pathId("id"));
        Map<String, String> values = new HashMap<>();
        values.put(Fields.ORGANISATION, Long.toString(one.organisationId()));
        values.put(Fields.KIND, one.kind().name());
        values.put(Fields.LICENSED_FROM, v.date(one.licensedFrom()));
        values.put(Fields.LICENSED_TO, one.licensedTo() == null ? "" : v.date(one.licensedTo()));
        values.put(Fields.CONTACT, one.contact() == null ? "" : one.contact());
        return page(call, Addresses.facility(one.id()), Integer.toString(one.version()), values, Map.of());
    }

    PageAnswer correct(Call call) {
        long id = call.pathId("id");
        return take(call, Addresses.facility(id), faults -> office.facilities()
                .correct(id, SentVersion.of(call), input(call, faults), Entry.of(call), faults));
    }

    private static Facilities.Input input(Call call, Faults faults) {
        Typed typed = new Typed(call::field, faults);
        return new Facilities.Input(
                typed.id(Fields.ORGANISATION),
                FormPage.code(Facility.Kind.class, typed.text(Fields.KIND), Fields.KIND, faults),
                typed.date(Fields.LICENSED_FROM),
                typed.date(Fields.LICENSED_TO),
                typed.text(Fields.CONTACT));
    }

    private PageAnswer take(Call call, String action, Consumer<Faults> taking) {
        View v = renderer.view(call);
        return Renderer.attempt(
                v,
                () -> {
                    taking.accept(office.faults());
                    return PageAnswer.redirect(
                            Addresses.FACILITIES, office.desk().words().both("done.facility"));
                },
                errors -> {
                    Map<String, String> sent = new HashMap<>();
                    NAMES.forEach(name -> sent.put(name, call.field(name)));
                    return page(call, action, call.field("version"), sent, errors);
                });
    }

    private PageAnswer page(
            Call call, String action, String version, Map<String, String> values, Map<String, String> errors) {
        View v = renderer.view(call);
        String heading = v.t(action.equals(Addresses.NEW_FACILITY) ? "facility.new" : "facility.edit");
        Map<String, String> organisations = new LinkedHashMap<>();
        for (Organisation one : office.desk().register().organisations().list(null, FormDay.of(call))) {
            organisations.put(Long.toString(one.id()), one.name());
        }
        List<FieldModel> fields = List.of(
                FieldModel.select(Fields.ORGANISATION, true, organisations),
                FieldModel.choice(Fields.KIND, true, FieldModel.titles("kind.", v, Facility.Kind.values())),
                FieldModel.date(Fields.LICENSED_FROM, true),
                FieldModel.date(Fields.LICENSED_TO, false),
                FieldModel.text(Fields.CONTACT));
        FormModel model = new FormModel(
                heading,
                v.t("facility.lead"),
                new FormModel.Back(v.t("facilities.title"), Addresses.FACILITIES),
                null,
                action,
                "",
                version,
                fields.stream().map(field -> field.filled(values, errors)).toList(),
                errors);
        String html = renderer.html("form.jte", v, model);
        return errors.isEmpty() ? PageAnswer.html(heading, html) : PageAnswer.invalid(heading, html);
    }
}
