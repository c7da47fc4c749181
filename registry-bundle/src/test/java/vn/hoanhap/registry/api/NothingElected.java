package vn.hoanhap.registry.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Panel;

/** Is a server on which nothing serves. */
public class NothingElected implements Elected {
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
        return List.of();
    }

    @Override
    public List<String> sheetsOf(String programmeId) {
        return List.of();
    }

    @Override
    public <T> Optional<T> withSheet(String name, Function<ImportSheet, T> use) {
        return Optional.empty();
    }

    @Override
    public List<RenderedPanel> panels(Panel.Subject subject, long subjectId, Call call) {
        return List.of();
    }

    @Override
    public List<String> cards(Call call) {
        return List.of();
    }
}
