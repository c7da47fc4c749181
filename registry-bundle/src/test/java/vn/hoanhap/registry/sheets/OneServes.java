package vn.hoanhap.registry.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.testkit.programme.FewSheets;

/** Is a server on which one programme serves, with a sheet of its own or without. */
final class OneServes extends FewSheets {
    private final Serving serving;
    private final @Nullable Text sheet;

    OneServes(String id, Text title, @Nullable Text sheet) {
        serving = new Serving(new ProgrammeInfo(id, title, title, Set.of(), List.of()), "1.0.0", false, Health.OK);
        this.sheet = sheet;
    }

    @Override
    public List<Serving> programmes() {
        return List.of(serving);
    }

    @Override
    public List<String> sheetsOf(String programmeId) {
        return sheet != null && programmeId.equals(serving.info().id()) ? List.of("own") : List.of();
    }

    @Override
    public <T> Optional<T> withSheet(String name, Function<ImportSheet, T> use) {
        return sheet == null || !name.equals("own") ? Optional.empty() : Optional.of(use.apply(new Titled(sheet)));
    }

    private record Titled(Text title) implements ImportSheet {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public Permission permission() {
            return Permission.SIGNED_IN;
        }

        @Override
        public void check(Row row, Violations faults) {
            throw new UnsupportedOperationException("only its title is asked for");
        }

        @Override
        public long apply(Row row, @Nullable Long existing) {
            throw new UnsupportedOperationException("only its title is asked for");
        }
    }
}
