package vn.hoanhap.lifecycle.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.catalogue.Available;
import vn.hoanhap.lifecycle.catalogue.Catalogue;
import vn.hoanhap.lifecycle.catalogue.Standing;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.jar.JarSet;

/** What a vendor offers, beside what serves here. */
public final class CataloguePages {

    private final Screen screen;
    private final Catalogue catalogue;
    private final Elections elections;

    CataloguePages(Screen screen, Catalogue catalogue, Elections elections) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.elections = elections;
    }

    /**
     * Is an offered version as the page shows it.
     *
     * @param offered the version
     * @param serving the version that serves; null when none does
     * @param standing how the two stand to each other
     */
    public record Row(Available offered, @Nullable String serving, Standing standing) {

        /** Returns the colour of its standing. */
        public String tone() {
            return switch (standing) {
                case UPDATE -> "warn";
                case SERVING -> "ok";
                case FRESH, OLDER -> "soft";
            };
        }
    }

    /**
     * Is what the page shows.
     *
     * @param address where the catalogue lies; null when the operator set none
     * @param refusal why it cannot be read now; null when it can
     * @param newest the newest version of each programme, what can be updated first
     * @param others all other versions, by programme, the newer first
     * @param mayChange whether the reader may install
     */
    public record Model(
            @Nullable String address, @Nullable Text refusal, List<Row> newest, List<Row> others, boolean mayChange) {

        /** Lists what can be updated at once, as far as there is more than one. */
        public List<Row> updates() {
            List<Row> updates = newest.stream()
                    .filter(row -> row.standing() == Standing.UPDATE)
                    .limit(JarSet.MOST)
                    .toList();
            return updates.size() > 1 ? updates : List.of();
        }

        /** Returns what a form says to ask for these versions. */
        public static String wanted(List<Row> rows) {
            return rows.stream().map(row -> row.offered().name()).collect(Collectors.joining(","));
        }
    }

    void contribute(Contributions add) {
        add.page(Page.get("/catalogue", screen.read(), this::page).work(Route.UnitOfWork.OWN));
    }

    private PageAnswer page(Call call) {
        return screen.page(call, "page.catalogue", "lifecycle/catalogue.jte", model(call));
    }

    private Model model(Call call) {
        boolean mayChange = call.principal().may(screen.change());
        try {
            return model(catalogue.all(), mayChange);
        } catch (ProblemException unreadable) {
            return new Model(catalogue.address(), unreadable.problem().detail(), List.of(), List.of(), mayChange);
        }
    }

    private Model model(List<Available> offered, boolean mayChange) {
        Set<String> seen = new HashSet<>();
        List<Row> newest = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (Available one : offered) {
            (seen.add(one.programmeId()) ? newest : others).add(row(one));
        }
        newest.sort(Comparator.comparing(Row::standing));
        return new Model(catalogue.address(), null, newest, others, mayChange);
    }

    private Row row(Available offered) {
        String serving = Optional.ofNullable(elections.now().programme(offered.programmeId()))
                .map(ProgrammeVersion::origin)
                .map(origin -> origin.version())
                .orElse(null);
        return new Row(offered, serving, Standing.of(offered, serving));
    }
}
