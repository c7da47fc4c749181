package vn.hoanhap.testkit.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Panel;

/** Is a server on which a few sheets are installed, in their order, and nothing else serves. */
public class FewSheets implements Elected {

    private volatile List<ImportSheet> sheets;

    /** Installs sheets. */
    public FewSheets(ImportSheet... sheets) {
        this.sheets = List.of(sheets);
    }

    /** Installs other sheets in their place. */
    public void install(ImportSheet... others) {
        sheets = List.of(others);
    }

    @Override
    public List<Serving> programmes() {
        return List.of();
    }

    @Override
    public List<Link> menu(Principal reader) {
        return List.of();
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return List.of();
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(ImportSheet::name).toList();
    }

    @Override
    public List<String> sheetsOf(String programmeId) {
        return List.of();
    }

    @Override
    public <T> Optional<T> withSheet(String name, Function<ImportSheet, T> use) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .map(use);
    }

    @Override
    public List<RenderedPanel> panels(Panel.Subject subject, long subjectId, Call call) {
        return List.of();
    }

    @Override
    public List<String> cards(Call call) {
        return List.of();
    }

    @Override
    public ShownDue due(Whose whose, LocalDate until, int limit, Call call) {
        return new ShownDue(List.of(), List.of());
    }

    @Override
    public List<ShownStep> firstSteps(Call call) {
        return List.of();
    }
}
