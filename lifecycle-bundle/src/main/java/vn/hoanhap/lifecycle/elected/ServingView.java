package vn.hoanhap.lifecycle.elected;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.election.Snapshot;

/** Shows the snapshot of the moment. */
public final class ServingView implements Elected {

    private final Elections elections;
    private final KnownIndicators indicators;
    private final Fragments fragments;

    /** Looks at the given elections. */
    public ServingView(Elections elections, KnownIndicators indicators, Fragments fragments) {
        this.elections = elections;
        this.indicators = indicators;
        this.fragments = fragments;
    }

    @Override
    public List<Serving> programmes() {
        return elections.now().versions().stream()
                .map(version -> new Serving(
                        version.info(),
                        version.origin().version(),
                        version.origin().platform(),
                        version.health()))
                .toList();
    }

    @Override
    public List<Link> menu(Principal reader) {
        List<Link> links = new ArrayList<>();
        for (ProgrammeVersion version : elections.now().versions()) {
            for (MenuEntry entry : version.offer().menu()) {
                if (reader.may(entry.permission())) {
                    String href = "/p/" + version.id() + entry.path();
                    links.add(new Link(entry.title(), href, entry.icon(), entry.place(), entry.order()));
                }
            }
        }
        links.sort(Comparator.comparing(Link::place).thenComparing(Link::order).thenComparing(Link::href));
        return links;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return indicators.all();
    }

    @Override
    public List<String> sheets() {
        return SheetOrder.of(elections.now().versions().stream()
                .flatMap(version -> version.offer().sheets().stream())
                .toList());
    }

    @Override
    public List<String> sheetsOf(String programmeId) {
        Set<String> own = versions()
                .filter(version -> version.id().equals(programmeId))
                .flatMap(version -> version.offer().sheets().stream())
                .map(ImportSheet::name)
                .collect(Collectors.toSet());
        return sheets().stream().filter(own::contains).toList();
    }

    @Override
    public <T> Optional<T> withSheet(String name, Function<ImportSheet, T> use) {
        while (true) {
            Snapshot seen = elections.now();
            ProgrammeVersion owner = owner(seen, name);
            if (owner == null) {
                return Optional.empty();
            }
            try (Lease lease = elections.lease(owner)) {
                if (lease != null) {
                    return Optional.of(use.apply(sheet(owner, name).orElseThrow()));
                }
            }
            elections.awaitOpen(owner);
        }
    }

    @Override
    public List<RenderedPanel> panels(Panel.Subject subject, long subjectId, Call call) {
        record Place(ProgrammeVersion version, Panel panel) {}
        return versions()
                .flatMap(version -> version.offer().panels().stream().map(panel -> new Place(version, panel)))
                .filter(place -> place.panel().subject() == subject
                        && call.principal().may(place.panel().permission()))
                .sorted(Comparator.comparing(place -> place.panel().order()))
                .flatMap(place -> fragments.panel(place.version(), place.panel(), subjectId, call).stream())
                .toList();
    }

    @Override
    public List<String> cards(Call call) {
        record Place(ProgrammeVersion version, vn.hoanhap.core.programme.Card card) {}
        return versions()
                .flatMap(version -> version.offer().cards().stream().map(card -> new Place(version, card)))
                .filter(place -> call.principal().may(place.card().permission()))
                .sorted(Comparator.comparing(place -> place.card().order()))
                .flatMap(place -> fragments.card(place.version(), place.card(), call).stream())
                .toList();
    }

    @Override
    public ShownDue due(Whose whose, LocalDate until, int limit, Call call) {
        Long reader = call.principal().personId();
        if (whose == Whose.ASSIGNED && reader == null) {
            return new ShownDue(List.of(), List.of());
        }
        DueItems.Asked asked = new DueItems.Asked(whose == Whose.ASSIGNED ? reader : null, until, limit);
        List<ShownDue> told = versions()
                .flatMap(version -> version.offer().dueItems().stream()
                        .filter(items -> call.principal().may(items.permission()))
                        .flatMap(items -> fragments.due(version, items, asked, call).stream()))
                .toList();
        return new ShownDue(
                told.stream()
                        .flatMap(due -> due.items().stream())
                        .sorted(Comparator.comparing(ShownItem::on))
                        .limit(limit)
                        .toList(),
                told.stream().flatMap(due -> due.silent().stream()).distinct().toList());
    }

    @Override
    public List<ShownStep> firstSteps(Call call) {
        record Place(ProgrammeVersion version, FirstStep step) {}
        return versions()
                .flatMap(version -> version.offer().firstSteps().stream().map(step -> new Place(version, step)))
                .sorted(Comparator.comparing(place -> place.step().order()))
                .flatMap(place -> fragments.step(place.version(), place.step(), call).stream())
                .toList();
    }

    private Stream<ProgrammeVersion> versions() {
        return elections.now().versions().stream();
    }

    private static @Nullable ProgrammeVersion owner(Snapshot snapshot, String name) {
        return snapshot.versions().stream()
                .filter(version -> sheet(version, name).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static Optional<ImportSheet> sheet(ProgrammeVersion version, String name) {
        return version.offer().sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst();
    }
}
