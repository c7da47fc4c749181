package vn.hoanhap.lifecycle.phase;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.lifecycle.election.CompiledRoute;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;

/** Compares what two versions of a programme offer, by name. */
final class OfferChanges {

    private OfferChanges() {}

    /** Compares; one of the two may be none. */
    static PlanReport.Changes between(@Nullable ProgrammeVersion before, @Nullable ProgrammeVersion after) {
        return new PlanReport.Changes(
                difference(before, after, OfferChanges::permissions),
                difference(before, after, version -> version.routes().stream().map(CompiledRoute::label)),
                difference(before, after, version -> version.offer().indicators().stream()
                        .map(IndicatorDefinition::code)),
                difference(before, after, version -> version.offer().sheets().stream()
                        .map(ImportSheet::name)));
    }

    private static Stream<String> permissions(ProgrammeVersion version) {
        return version.info().permissions().stream()
                .map(known -> known.permission().name());
    }

    private static PlanReport.Difference difference(
            @Nullable ProgrammeVersion before,
            @Nullable ProgrammeVersion after,
            Function<ProgrammeVersion, Stream<String>> names) {
        Set<String> old = before == null ? Set.of() : sorted(names.apply(before));
        Set<String> now = after == null ? Set.of() : sorted(names.apply(after));
        return new PlanReport.Difference(without(now, old), without(old, now));
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static Set<String> sorted(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
