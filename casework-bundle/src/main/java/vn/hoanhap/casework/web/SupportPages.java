package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;

/** Shows somebody's situation, needs and plan, on a page of its own and as a panel on the page of the register. */
final class SupportPages {

    private static final int ORDER = 11;

    private final CareOffice office;
    private final Renderer renderer;

    SupportPages(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    /** Adds the page, the panel, and the forms of each sort of record. */
    void contribute(Contributions add) {
        add.page(Page.get("/people/{id}/support", Rights.CARE_READ, this::show));
        add.panel(new Panel(
                Panel.Subject.PERSON,
                office.desk().words().both("support.title"),
                ORDER,
                Rights.CARE_READ,
                this::panel));
        CertificatePage certificate = new CertificatePage(office, renderer);
        add.page(Page.get("/proposals/{id}/certificate", Rights.LEAVING_READ, certificate::show)
                .audited("proposal.certificate-shown"));
        for (Paper paper : List.of(
                new IntakePaper(office),
                new NeedPaper(office),
                new PlanPaper(office),
                new TurningPointPaper(office),
                new ResidencePaper(office),
                new ProposalPaper(office))) {
            new PaperPages(office, renderer, paper).contribute(add);
        }
    }

    private PageAnswer show(Call call) {
        View v = renderer.view(call);
        long id = call.pathId("id");
        Person person = office.desk().register().people().find(id, call.scope()).orElseThrow(() -> Problem.notFound(
                        office.desk().words().both("person.not-found"))
                .raise());
        SupportModel model = new Support(office, call, v, id).model(person);
        return PageAnswer.html(Labels.of(person), renderer.html("support.jte", v, model));
    }

    /** Renders the panel: what is open, and the forms. */
    private Optional<String> panel(Call call, long id) {
        View v = renderer.view(call);
        return office.desk()
                .register()
                .people()
                .find(id, call.scope())
                .map(person -> renderer.html("supportPanel.jte", v, new Support(office, call, v, id).model(person)));
    }
}
