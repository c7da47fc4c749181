package vn.hoanhap.registry.web.papers;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.web.Desk;

/** Renders the panel of a person's page: the papers, the newest first. */
final class PaperPanel {
    private final Desk desk;

    PaperPanel(Desk desk) {
        this.desk = desk;
    }

    Optional<String> panel(Call call, long personId) {
        Register register = desk.register();
        View view = desk.view(call);
        List<PaperRow> rows = register.attachments().ofPerson(personId, call.scope()).stream()
                .map(paper -> PaperRow.of(paper, personId, register, view))
                .toList();
        boolean writes = register.people()
                .find(personId, call.principal().scope(RegisterRights.PEOPLE_WRITE))
                .isPresent();
        String add = writes ? Desk.ROOT + "/people/" + personId + "/papers/new" : null;
        return rows.isEmpty() && add == null
                ? Optional.empty()
                : Optional.of(desk.render(call, "papers/panel.jte", new PaperPanelModel(rows, add)));
    }
}
