package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Fields;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.law.Exit;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.FormDay;

/** Knows what each step asks: no more than it needs, the day filled in already. */
final class StepForms {

    private static final String OTHER = "OTHER";

    private final CareOffice office;

    StepForms(CareOffice office) {
        this.office = office;
    }

    List<FieldModel> of(Management one, ManagementAction action, Call call, View v) {
        FieldModel on = today(call, v);
        return switch (action) {
            case DECIDE -> List.of(on, FieldModel.text(Fields.NUMBER, true));
            case SUSPEND -> List.of(on, FieldModel.select(Fields.REASON, true, pauses(v)));
            case RESUME -> List.of(on);
            case CLOSE -> List.of(on, FieldModel.select(Fields.REASON, true, exits(one, call, v)));
            case REOPEN, DROP, TAKE_BACK -> List.of();
        };
    }

    List<FieldModel> of(DossierAction action, Call call, View v) {
        FieldModel on = today(call, v);
        return switch (action) {
            case DECIDE, ADMIT ->
                List.of(
                        on,
                        FieldModel.text(Fields.NUMBER, false),
                        FieldModel.select(Fields.FACILITY, false, facilities(call, v)),
                        FieldModel.date(Fields.STATED_UNTIL, false));
            case REFUSE -> List.of(on, FieldModel.text(Fields.NUMBER, false));
            case SUSPEND -> List.of(on, FieldModel.select(Fields.REASON, true, pauses(v)));
            case SUBMIT, RETURN, RESUME, COMPLETE, LEAVE, WITHDRAW -> List.of(on);
            case TAKE_BACK -> List.of();
        };
    }

    private static FieldModel today(Call call, View v) {
        return FieldModel.date(Fields.ON, true).filled(Map.of(Fields.ON, v.date(FormDay.of(call))), Map.of());
    }

    private Map<String, String> pauses(View v) {
        return FieldModel.titles("pause.", v, office.desk().law().suspensions().reasons());
    }

    /** The law of today, and a reason for days of which no law is shipped. */
    private Map<String, String> exits(Management one, Call call, View v) {
        Kind kind = office.desk()
                .law()
                .regime(one.regime(), one.began().first())
                .map(Regime::kind)
                .orElse(Kind.LISTED);
        Set<String> codes = new LinkedHashSet<>();
        office.desk().law().exits(kind, FormDay.of(call)).stream()
                .map(Exit::code)
                .forEach(codes::add);
        codes.add(OTHER);
        return FieldModel.titles("exit.", v, codes);
    }

    Map<String, String> facilities(Call call, View v) {
        Map<String, String> facilities = new LinkedHashMap<>();
        Organisations all = office.desk().register().organisations();
        for (String kind : office.desk().law().facilities().kinds()) {
            all.list(kind, FormDay.of(call))
                    .forEach(one -> facilities.put(Long.toString(one.id()), v.t("facility." + kind, one.name())));
        }
        // At home and in the community any may help, and old records name others.
        all.list(null, FormDay.of(call)).forEach(one -> facilities.putIfAbsent(Long.toString(one.id()), one.name()));
        return facilities;
    }
}
