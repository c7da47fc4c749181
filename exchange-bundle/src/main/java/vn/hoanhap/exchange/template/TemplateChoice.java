package vn.hoanhap.exchange.template;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;

/** Chooses the sheets of a template: of the programmes asked for, as far as whoever asks may import them. */
public final class TemplateChoice {

    private final Elected elected;

    /** Chooses among what serves. */
    public TemplateChoice(Elected elected) {
        this.elected = elected;
    }

    /**
     * Returns the sheets, referred-to ones first.
     *
     * @param programmes ids with commas between them; blank for all
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming the programmes that serve when one of them does not
     */
    public List<TemplateSheet> sheets(String programmes, Principal principal) {
        List<String> asked = Arrays.stream(programmes.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        requireServing(asked);
        Set<String> wanted =
                asked.stream().flatMap(id -> elected.sheetsOf(id).stream()).collect(Collectors.toSet());
        return elected.sheets().stream()
                .filter(name -> asked.isEmpty() || wanted.contains(name))
                .flatMap(name -> sheet(name, principal).stream())
                .toList();
    }

    private List<TemplateSheet> sheet(String name, Principal principal) {
        return elected.withSheet(
                        name,
                        sheet -> principal.may(sheet.permission())
                                ? List.of(new TemplateSheet(sheet.name(), sheet.title(), sheet.columns()))
                                : List.<TemplateSheet>of())
                .orElse(List.of());
    }

    private void requireServing(List<String> asked) {
        List<String> serving =
                elected.programmes().stream().map(each -> each.info().id()).toList();
        List<String> unknown =
                asked.stream().filter(id -> !serving.contains(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            String all = String.join(", ", serving);
            throw Problem.invalid(List.of(new Problem.FieldError(
                            "programmes",
                            new Text(
                                    "Không có chương trình nào tên như vậy đang chạy.",
                                    "No programme with such a name is running."),
                            new Text("Chọn trong: " + all + ".", "Choose among: " + all + "."))))
                    .raise();
        }
    }
}
