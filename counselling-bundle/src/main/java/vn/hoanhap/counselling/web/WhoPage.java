package vn.hoanhap.counselling.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.parts.entry.RegisterAsking;
import vn.hoanhap.parts.page.Renderer;

/** Finds somebody before a form about them opens: by a few letters, as far as the right to see people reaches. */
final class WhoPage {

    private static final int MOST = 12;

    private final CounsellingOffice office;
    private final Renderer renderer;

    WhoPage(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    /**
     * Shows the search.
     *
     * @param form the form that opens with {@code person}
     * @param hidden what goes with it
     * @param unknown the form for people whom nobody knows; null for none
     */
    PageAnswer show(Call call, String heading, String form, Map<String, String> hidden, @Nullable String unknown) {
        View v = renderer.view(call);
        String asked = call.query("q").orElse("");
        Scope scope = call.principal().scope(RegisterAsking.SEE_PEOPLE);
        Labels labels = Labels.of(office.desk(), List.of(), call.asOf());
        List<WhoModel.Found> found = asked.isBlank() || scope.equals(Scope.NOTHING)
                ? List.of()
                : office.desk().register().people().search(asked.strip(), scope, MOST).stream()
                        .map(person -> new WhoModel.Found(
                                Labels.of(person), labels.unit(person.unitId()), chosen(form, hidden, person.id())))
                        .toList();
        WhoModel model = new WhoModel(heading, form, hidden, asked, found, unknown);
        return PageAnswer.html(heading, renderer.html("who.jte", v, model));
    }

    private static String chosen(String form, Map<String, String> hidden, long person) {
        Map<String, String> query = new HashMap<>(hidden);
        query.put("person", Long.toString(person));
        return Addresses.with(form, query);
    }
}
