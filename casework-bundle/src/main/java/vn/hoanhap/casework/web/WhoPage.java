package vn.hoanhap.casework.web;

import java.util.List;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.page.Renderer;

/** Finds somebody before a form about them opens: by a few letters, as far as the right to see people reaches. */
final class WhoPage {

    private static final int MOST = 12;

    private final CareOffice office;
    private final Renderer renderer;

    WhoPage(CareOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    PageAnswer show(Call call, String heading, String form) {
        View v = renderer.view(call);
        String asked = call.query("q").orElse("");
        Scope scope = call.principal().scope(RegisterAsking.SEE_PEOPLE);
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        List<WhoModel.Found> found = asked.isBlank() || scope.equals(Scope.NOTHING)
                ? List.of()
                : office.desk().register().people().search(asked.strip(), scope, MOST).stream()
                        .map(person -> new WhoModel.Found(
                                Labels.of(person), labels.unit(person.unitId()), Addresses.about(form, person.id())))
                        .toList();
        WhoModel model = new WhoModel(heading, form, asked, found);
        return PageAnswer.html(heading, renderer.html("who.jte", v, model));
    }
}
