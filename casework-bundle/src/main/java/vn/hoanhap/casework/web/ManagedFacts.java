package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.casework.store.HelperView;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.RegisterAsking;

/** Says who helps somebody who is managed, and how they are looked after: what goes on beside the management itself. */
final class ManagedFacts {

    private final CareOffice office;
    private final Call call;
    private final View v;

    ManagedFacts(CareOffice office, Call call, View v) {
        this.office = office;
        this.call = call;
        this.v = v;
    }

    /** Returns what is known of a management that goes on; nothing of one that is over. */
    Map<String, String> of(Management one) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (one.state().open()) {
            if (call.principal().may(RegisterAsking.SEE_PEOPLE)) {
                facts.put(v.t("field.helper"), helpers(one.personId()));
            }
            List<ResidenceCheck> looks = office.residence().ofPerson(one.personId(), Scope.EVERYTHING).stream()
                    .filter(look -> !look.on().isAfter(call.asOf()))
                    .toList();
            LocalDate last =
                    looks.isEmpty() ? null : looks.get(looks.size() - 1).on();
            office.residence()
                    .due(one, last, call.asOf())
                    .ifPresent(due -> facts.put(
                            v.t("residence.one"),
                            last == null
                                    ? v.t("residence.first", v.date(due.lastDay()))
                                    : v.t("residence.next", v.date(last), v.date(due.lastDay()))));
        }
        return facts;
    }

    /** Tells that a human being stands twice on one list, as a merge of two records may leave them; empty when they do not. */
    Optional<String> twice(Management one) {
        boolean twice = one.state().open() && office.managements().standsOn(one.personId(), one.regime(), one.id());
        return twice ? Optional.of(v.t("management.twice")) : Optional.empty();
    }

    private String helpers(long personId) {
        List<Long> helpers =
                new HelperView(office.desk().sql()).of(office.desk().sql().sameHuman(personId));
        Labels labels = Labels.of(office.desk(), helpers, call.asOf());
        return helpers.isEmpty()
                ? v.t("helper.none")
                : helpers.stream().map(labels::person).collect(Collectors.joining(", "));
    }
}
