package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Objects;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Coming;
import vn.hoanhap.casework.care.ComingUp;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;
import vn.hoanhap.parts.sql.Reach;

/** Tells whose term ends, and which decisions are due. */
final class DueCare {

    private static final int MOST_LOOKED_AT = 200;

    private final CareOffice office;
    private final Renderer renderer;
    private final ComingUp comingUp;

    DueCare(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.comingUp = new ComingUp(office);
    }

    List<DueItems.Item> managements(Call call, DueItems.Asked asked) {
        Reach reach = new Reach(call.scope(), asked.assigned());
        return items(call, comingUp.managements(asked.until(), reach, MOST_LOOKED_AT), asked.limit());
    }

    List<DueItems.Item> dossiers(Call call, DueItems.Asked asked) {
        Reach reach = new Reach(call.scope(), asked.assigned());
        return items(call, comingUp.dossiers(asked.until(), reach, MOST_LOOKED_AT), asked.limit());
    }

    List<DueItems.Item> plans(Call call, DueItems.Asked asked) {
        View v = renderer.view(call);
        Reach reach = new Reach(call.scope(), asked.assigned());
        List<PlanStep> found = office.plans().table().due(asked.until(), reach, asked.limit());
        Labels labels =
                Labels.of(office.desk(), found.stream().map(PlanStep::personId).toList(), call.asOf());
        return found.stream()
                .map(one -> new DueItems.Item(
                        one.work().due(),
                        v.t("coming.PLAN_STEP", IntakePaper.listed(CodeList.NEED, one.need(), v)),
                        labels.person(one.personId()),
                        labels.unit(one.unitId()),
                        "/plan-steps/" + one.id()))
                .toList();
    }

    List<DueItems.Item> proposals(Call call, DueItems.Asked asked) {
        View v = renderer.view(call);
        Reach reach = new Reach(call.scope(), asked.assigned());
        List<Proposal> found = office.leaving().table().waiting(asked.until(), reach, asked.limit());
        Labels labels =
                Labels.of(office.desk(), found.stream().map(Proposal::personId).toList(), call.asOf());
        return found.stream()
                .map(one -> new DueItems.Item(
                        Objects.requireNonNullElse(one.days().sent(), one.days().drafted()),
                        v.t("coming.PROPOSAL"),
                        labels.person(one.personId()),
                        v.t("proposal.by." + one.asked().by()),
                        "/proposals/" + one.id()))
                .toList();
    }

    private List<DueItems.Item> items(Call call, List<Coming> found, int limit) {
        View v = renderer.view(call);
        List<Coming> first = found.stream().limit(limit).toList();
        Labels labels =
                Labels.of(office.desk(), first.stream().map(Coming::personId).toList(), call.asOf());
        return first.stream()
                .map(one -> new DueItems.Item(
                        one.on(),
                        v.t("coming." + one.what(), v.t(labels.regime(one.regime(), one.since()))),
                        labels.person(one.personId()),
                        one.reference().isEmpty() ? labels.unit(one.unitId()) : one.reference(),
                        (one.what() == Coming.What.REHAB_ENDS ? "/dossiers/" : "/managements/") + one.recordId()))
                .toList();
    }
}
