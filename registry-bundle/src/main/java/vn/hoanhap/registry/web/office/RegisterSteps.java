package vn.hoanhap.registry.web.office;

import java.time.LocalDate;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.teams.PolicyEntry;
import vn.hoanhap.registry.teams.TeamPolicy;
import vn.hoanhap.registry.words.Words;

/** Knows how the register's steps of the first-run guide stand. */
final class RegisterSteps {

    private static final int UNIT = 20;
    private static final int POLICY = 50;

    /** The kind of team that the guide asks about. */
    private static final String FIRST_KIND = "VOLUNTEER_TEAM";

    private final Register register;

    RegisterSteps(Register register) {
        this.register = register;
    }

    void contribute(Contributions add) {
        add.firstStep(new FirstStep("office", UNIT, words("office"), "/office", RegisterRights.OFFICE, this::unit));
        add.firstStep(new FirstStep(
                "policy", POLICY, words("policy"), "/teams/policies", RegisterRights.TEAMS_WRITE, this::policy));
    }

    private static FirstStep.Words words(String step) {
        return new FirstStep.Words(
                Words.text("step." + step),
                Words.text("step." + step + ".purpose"),
                Words.text("step." + step + ".action"));
    }

    private Standing unit(Call call) {
        Optional<Unit> unit = register.office().unit(call.today());
        if (unit.isEmpty()) {
            return Standing.toDo(Words.text("step.office.none"));
        }
        String said = register.office().isChosen() ? "step.office.chosen" : "step.office.configured";
        Unit then = register.office().unit(call.asOf()).orElse(unit.get()); // called as on the page around it
        return Standing.done(Words.text(said, then.name()));
    }

    /** Nobody has to set a policy where the one for all fits: it is warned by, never refused. */
    private Standing policy(Call call) {
        LocalDate today = call.today();
        Long province = register.office().unit(today).map(Unit::id).orElse(null);
        Optional<PolicyEntry> policy = register.teams().policies().inForce(FIRST_KIND, province, today);
        if (policy.isEmpty()) {
            return Standing.toDo(Words.text("step.policy.none"));
        }
        TeamPolicy asks = policy.get().asks();
        return policy.get().provinceId() != null
                ? Standing.done(Words.text("step.policy.own", asks.minSize(), asks.maxSize(), asks.legalSource()))
                : Standing.notNeeded(
                        Words.text("step.policy.common", asks.minSize(), asks.maxSize(), asks.legalSource()));
    }
}
