package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Renders the panel of a person's page: referrals, moves and requests, the newest first. */
final class PersonWork {
    private static final int MOST = 12;

    private final Desk desk;

    PersonWork(Desk desk) {
        this.desk = desk;
    }

    Optional<String> panel(Call call, long personId) {
        Register register = desk.register();
        WorkRows rows = new WorkRows(register, desk.view(call));
        List<WorkRow> all = new ArrayList<>(rows.ofMoves(register.moves().ofPerson(personId, call.scope())));
        if (call.principal().may(RegisterRights.REFERRALS_READ)) {
            all.addAll(
                    rows.ofReferrals(register.referrals().ofPerson(personId, RegisterRights.seen(call.principal()))));
        }
        all.addAll(rows.ofRequests(register.requests().ofPerson(personId, call.scope())));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(desk.render(
                        call, "work/panel.jte", all.stream().limit(MOST).toList()));
    }
}
