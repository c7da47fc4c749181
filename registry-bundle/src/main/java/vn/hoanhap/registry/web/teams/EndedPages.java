package vn.hoanhap.registry.web.teams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.teams.TeamEvent;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.teams.TeamReforms;
import vn.hoanhap.registry.web.Addresses;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Filter;
import vn.hoanhap.registry.web.Form;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Sent;
import vn.hoanhap.registry.words.Words;

/**
 * Moves or dissolves several teams whose units have ended: ticked, shown first, written when the reader says so, taken back as
 * one.
 */
final class EndedPages {
    private static final List<String> ACTS = List.of("MOVED", "DISSOLVED");

    private final Desk desk;
    private final TeamReforms reforms;

    EndedPages(Desk desk) {
        this.desk = desk;
        Register register = desk.register();
        reforms = register.teams().reforms(register.transactions());
    }

    PageAnswer show(Call call) {
        Form form =
                Form.EMPTY.with("act", ACTS.get(0)).with("on", desk.view(call).date(Desk.day(call)));
        return page(call, form, null);
    }

    PageAnswer send(Call call) throws Exception {
        return Form.attempt(call, () -> sent(call), form -> desk.transactions()
                .read(() -> page(call, form.telling("kind", "act"), null)));
    }

    private PageAnswer sent(Call call) {
        TeamReforms.Reform reform = desk.transactions().read(() -> reform(call));
        if (!call.field("step").equals("save")) {
            return desk.transactions().read(() -> page(call, Form.sent(call), reform));
        }
        TeamReforms.Outcome outcome =
                reforms.carryOut(reform, call.scope(), call.principal().accountId());
        return PageAnswer.redirect(address(call), said("page.ended-teams.saved." + reform.kind(), outcome));
    }

    private static Text said(String key, TeamReforms.Outcome outcome) {
        return outcome.left() == 0
                ? Words.text(key, outcome.done())
                : Words.text(key + ".some", outcome.done(), outcome.left());
    }

    private TeamReforms.Reform reform(Call call) {
        Sent sent = new Sent(call);
        String act = sent.choice("act", ACTS);
        LocalDate on = sent.day("on");
        sent.faults().raise();
        TeamEvent.Kind kind = TeamEvent.Kind.valueOf(act);
        List<TeamReforms.Step> steps = new ArrayList<>();
        for (String team : ticked(call)) {
            if (team.matches("\\d{1,18}")) {
                Long unit = kind == TeamEvent.Kind.MOVED ? sent.id("unit-" + team) : null;
                Long version = sent.id("version-" + team);
                steps.add(new TeamReforms.Step(Long.parseLong(team), unit, version == null ? -1 : version));
            }
        }
        TeamReforms.Reform reform = new TeamReforms.Reform(kind, on, sent.text("order"), steps);
        reforms.check(reform, call.scope(), sent.faults());
        sent.faults().raise();
        return reform;
    }

    private static Set<String> ticked(Call call) {
        return new HashSet<>(call.form().getOrDefault("team", List.of()));
    }

    /** Returns the page's address on the day that its own address named. */
    private static String address(Call call) {
        return call.query("date").isEmpty() ? EndedModel.ADDRESS : EndedModel.ADDRESS + "?date=" + call.asOf();
    }

    private EndedModel.Asked asked(Call call) {
        Filter unit = Filter.of(desk, call);
        String kept = call.field("within");
        Long within = kept.matches("\\d{1,18}") ? Long.valueOf(kept) : unit.unitId();
        String text = call.query("q").orElse(call.field("q"));
        String day = address(call).substring(EndedModel.ADDRESS.length());
        String sent = call.field("after");
        long after = sent.matches("\\d{1,18}") ? Long.parseLong(sent) : call.cursor();
        return new EndedModel.Asked(text.isEmpty() ? null : text, unit, within, after, day);
    }

    private PageAnswer page(Call call, Form form, TeamReforms.@Nullable Reform asked) {
        View view = desk.view(call);
        LocalDate on = Desk.day(call);
        EndedModel.Asked looked = asked(call);
        List<TeamReforms.Proposal> found = looked.unit().unclear()
                ? List.of()
                : reforms.proposals(
                        new TeamQuery(
                                on, looked.within(), null, looked.text(), true, looked.after(), TeamReforms.MOST + 1),
                        call.scope());
        Places places = new Places(desk.register().units(), on);
        List<EndedModel.Row> rows = found.stream()
                .limit(TeamReforms.MOST)
                .map(one -> row(call, one, places))
                .toList();
        Map<String, String> acts = new LinkedHashMap<>();
        ACTS.forEach(act -> acts.put(act, view.t("page.ended-teams.act." + act)));
        EndedModel model = new EndedModel(
                rows,
                looked,
                form,
                acts,
                asked == null ? null : preview(asked, rows, places),
                reforms.recent(call.scope()),
                desk.legalTexts(),
                pages(call, found, looked));
        return desk.form(call, "teams/ended.jte", view.t("page.ended-teams.title"), model);
    }

    /** Tells where the list goes on. While something is shown before it is written, the reader stays with those teams. */
    private static EndedModel.Pages pages(Call call, List<TeamReforms.Proposal> found, EndedModel.Asked looked) {
        if (!call.form().isEmpty()) {
            return new EndedModel.Pages(null, null);
        }
        boolean more = found.size() > TeamReforms.MOST;
        long last = more ? found.get(TeamReforms.MOST - 1).team().id() : 0;
        return new EndedModel.Pages(
                more ? Addresses.with(call.address(), "cursor", last) : null,
                looked.after() == 0 ? null : Addresses.without(call.address(), "cursor"));
    }

    private static EndedModel.Row row(Call call, TeamReforms.Proposal proposal, Places places) {
        Map<String, String> heirs = new LinkedHashMap<>();
        proposal.heirs().forEach(unit -> heirs.put(Long.toString(unit.id()), places.line(unit.id())));
        String id = Long.toString(proposal.team().id());
        String chosen = call.field("unit-" + id);
        String only = heirs.size() == 1 ? heirs.keySet().iterator().next() : null;
        return new EndedModel.Row(
                proposal.team(),
                places.line(proposal.team().unitId()),
                proposal.version(),
                heirs,
                heirs.containsKey(chosen) ? chosen : only,
                ticked(call).contains(id));
    }

    private static EndedModel.Preview preview(TeamReforms.Reform asked, List<EndedModel.Row> rows, Places places) {
        Map<Long, EndedModel.Row> byTeam =
                rows.stream().collect(Collectors.toMap(row -> row.team().id(), row -> row));
        List<EndedModel.Line> lines = new ArrayList<>();
        for (TeamReforms.Step step : asked.steps()) {
            EndedModel.Row row = byTeam.get(step.teamId());
            Long unit = step.unitId();
            if (row != null) {
                lines.add(new EndedModel.Line(row, unit == null ? null : places.line(unit), unit));
            }
        }
        return new EndedModel.Preview(asked.kind(), asked.on(), asked.order(), lines);
    }

    PageAnswer undo(Call call) {
        TeamReforms.Outcome outcome = reforms.undo(call.pathId("reform"), call.scope());
        return PageAnswer.redirect(address(call), said("page.ended-teams.undone", outcome));
    }
}
