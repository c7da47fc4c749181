package vn.hoanhap.registry.web.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.UnitQuery;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.TeamQuery;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.teams.TeamRow;
import vn.hoanhap.registry.web.teams.TeamRows;
import vn.hoanhap.registry.words.Words;

/** Shows a unit over time: versions, what belonged to it, who took over, and what the register has there. */
final class UnitView {

    private static final int MOST_BELOW = 200;
    private static final int MOST_THERE = 50;
    private static final int MOST_TEAMS = 10;

    private final Desk desk;
    private final Register register;

    UnitView(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        Unit unit = require(register, call);
        Units units = register.units().units();
        List<Unit> versions = new ArrayList<>(register.units().versions(unit.id()));
        Collections.reverse(versions);
        UnitModel model = new UnitModel(
                unit,
                units.path(unit.id(), unit.heldOn(call.asOf()) ? call.asOf() : unit.from()),
                versions,
                below(call, unit),
                change(call, unit),
                there(call, unit),
                desk.elected().panels(Panel.Subject.UNIT, unit.id(), call));
        return desk.page(call, "units/unit.jte", unit.name(), model);
    }

    /** Returns the unit that the address names by id or by code, as it was on the page's date or last. */
    static Unit require(Register register, Call call) {
        String reference = call.path("id");
        try {
            long id = register.units().units().resolve(reference, call.asOf());
            return register.units().asOf(id, call.asOf()).orElseThrow(() -> Words.notFound("unit.unknown", reference));
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            throw Problem.notFound(
                            problem.errors().isEmpty()
                                    ? problem.detail()
                                    : problem.errors().get(0).message())
                    .raise();
        }
    }

    private UnitModel.Below below(Call call, Unit unit) {
        List<Unit> found =
                register.units().units().list(new UnitQuery(call.asOf(), unit.id(), null, null, 0, MOST_BELOW));
        return new UnitModel.Below(found, found.size() == MOST_BELOW);
    }

    private UnitModel.Change change(Call call, Unit unit) {
        Units units = register.units().units();
        Places places = new Places(register.units(), call.asOf());
        return new UnitModel.Change(
                !unit.heldOn(call.asOf()),
                units.successors(unit.id()).stream()
                        .map(succession -> link(succession, succession.successorId(), places))
                        .toList(),
                units.predecessors(unit.id()).stream()
                        .map(succession -> link(succession, succession.predecessorId(), places))
                        .toList(),
                call.principal().may(RegisterRights.UNITS_SUCCESSION));
    }

    private UnitModel.Link link(Succession succession, long other, Places places) {
        return new UnitModel.Link(succession, register.units().changes().kindOf(succession), other, places.line(other));
    }

    private UnitModel.There there(Call call, Unit unit) {
        boolean commune = unit.level().equals("COMMUNE");
        return new UnitModel.There(
                teams(call, unit),
                commune ? register.neighbourhoods().list(unit.id(), call.asOf(), 0, MOST_THERE) : List.of(),
                call.principal().may(RegisterRights.PEOPLE_READ),
                commune && mayName(call, unit));
    }

    private boolean mayName(Call call, Unit unit) {
        Scope scope = call.principal().scope(RegisterRights.UNITS_WRITE);
        return !scope.equals(Scope.NOTHING) && register.units().reaches(scope, unit.id());
    }

    private List<TeamRow> teams(Call call, Unit unit) {
        Scope scope = call.principal().scope(RegisterRights.TEAMS_READ);
        if (scope.equals(Scope.NOTHING)) {
            return List.of();
        }
        TeamQuery query = new TeamQuery(call.asOf(), unit.id(), null, null, false, 0, MOST_TEAMS);
        List<Team> teams = register.teams().list(query, scope);
        return new TeamRows(register, call.asOf()).of(teams);
    }
}
