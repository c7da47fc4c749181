package vn.hoanhap.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.page.Renderer;

/** Shows the certificate of somebody who left a list, to be printed, completed by hand and signed. */
final class CertificatePage {

    private final CareOffice office;
    private final Renderer renderer;

    CertificatePage(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call) {
        View v = renderer.view(call);
        Proposal one = office.leaving().open(call.pathId("id"), call.scope());
        LocalDate decided = one.days().decided();
        if (decided == null || !office.leaving().certified(one)) {
            throw Problem.notFound(office.desk().words().both("certificate.none", Long.toString(one.id())))
                    .raise();
        }
        return PageAnswer.html(
                v.t("certificate.title"), renderer.html("certificate.jte", v, model(one, decided, call, v)));
    }

    private CertificateModel model(Proposal one, LocalDate decided, Call call, View v) {
        Management management = office.leaving().management(one);
        Kind kind = office.managements().kind(management);
        Labels labels = Labels.of(office.desk(), List.of(one.personId()), call.asOf());
        Management.Decision decision = management.decision();
        return new CertificateModel(
                Addresses.PROPOSALS + "/" + one.id(),
                office.desk()
                        .law()
                        .form(kind, decided)
                        .map(form -> v.t(
                                "certificate.form", form.title(), form.basis().reference()))
                        .orElse(null),
                v.t("certificate.of." + kind),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                Days.written(management.began(), v),
                v.date(decided),
                v.t(labels.regime(management.regime(), management.began().first())),
                decision == null ? null : decided(decision.number(), decision.on(), v),
                decided(one.decision().number(), decided, v));
    }

    private static String decided(@Nullable String number, @Nullable LocalDate on, View v) {
        return v.t(
                "certificate.decision",
                number == null ? v.t("certificate.blank") : number,
                on == null ? v.t("certificate.blank") : v.date(on));
    }
}
