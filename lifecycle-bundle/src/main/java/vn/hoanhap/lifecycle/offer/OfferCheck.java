package vn.hoanhap.lifecycle.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Card;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.election.Snapshot;

/** Finds what makes an offer unacceptable: no right named, a name taken, an address outside the programme's own. */
public final class OfferCheck {

    private static final Set<String> NOT_PAGES = Set.of("assets");

    private final Messages messages;
    private final Function<String, Optional<String>> indicatorOwner;

    /** Asks the given function which programme has contributed an indicator. */
    public OfferCheck(Messages messages, Function<String, Optional<String>> indicatorOwner) {
        this.messages = messages;
        this.indicatorOwner = indicatorOwner;
    }

    /** Returns everything that is wrong; empty when the version may serve. */
    public List<Text> faults(ProgrammeInfo info, Offer offer, Snapshot serving) {
        List<Text> faults = new ArrayList<>();
        permissions(info, offer, faults);
        addresses(info, offer, faults);
        doubles(offer, faults);
        taken(info, offer, serving, faults);
        return faults;
    }

    private void permissions(ProgrammeInfo info, Offer offer, List<Text> faults) {
        Set<Permission> defined =
                info.permissions().stream().map(known -> known.permission()).collect(Collectors.toSet());
        String own = info.id() + ".";
        for (Permission permission : defined) {
            if (!permission.name().startsWith(own)) {
                faults.add(messages.both("offer.foreign-permission", permission.name(), info.id()));
            }
        }
        uses(offer).forEach(use -> {
            Permission permission = use.permission();
            if (permission == null) {
                faults.add(messages.both("offer.no-permission", use.what()));
            } else if (permission.name().startsWith(own) && !defined.contains(permission)) {
                faults.add(messages.both("offer.undefined-permission", use.what(), permission.name()));
            }
        });
    }

    /** Is something that a right governs. */
    private record Use(String what, @Nullable Permission permission) {}

    private static Stream<Use> uses(Offer offer) {
        return Stream.of(
                        offer.routes().stream().map(OfferCheck::use),
                        offer.pages().stream().map(OfferCheck::use),
                        offer.menu().stream()
                                .map((MenuEntry entry) -> new Use("menu " + entry.path(), entry.permission())),
                        offer.panels().stream()
                                .map((Panel panel) ->
                                        new Use("panel " + panel.title().en(), panel.permission())),
                        offer.cards().stream().map((Card card) -> new Use("card " + card.id(), card.permission())),
                        offer.dueItems().stream()
                                .map((DueItems items) -> new Use("due items " + items.id(), items.permission())),
                        offer.firstSteps().stream()
                                .map((FirstStep step) -> new Use("first step " + step.id(), step.permission())),
                        offer.sheets().stream()
                                .map((ImportSheet sheet) -> new Use("sheet " + sheet.name(), sheet.permission())))
                .flatMap(Function.identity());
    }

    private static Use use(Route<?, ?> route) {
        return new Use(route.method() + " " + route.path(), route.permission());
    }

    private static Use use(Page page) {
        return new Use("page " + page.method() + " " + page.path(), page.permission());
    }

    private void addresses(ProgrammeInfo info, Offer offer, List<Text> faults) {
        for (Route<?, ?> route : offer.routes()) {
            if (!info.segments().contains(firstSegment(route.path()))) {
                faults.add(messages.both("offer.foreign-path", route.method() + " " + route.path(), info.id()));
            }
        }
        for (Page page : offer.pages()) {
            if (NOT_PAGES.contains(firstSegment(page.path()))) {
                faults.add(messages.both("offer.reserved-page", page.path()));
            }
        }
    }

    private void doubles(Offer offer, List<Text> faults) {
        twice(offer.indicators().stream().map(indicator -> indicator.code()), "indicator", faults);
        twice(offer.kinds().stream().map(kind -> kind.code()), "activity kind", faults);
        twice(offer.sheets().stream().map(ImportSheet::name), "sheet", faults);
        twice(offer.cards().stream().map(Card::id), "card", faults);
        twice(offer.dueItems().stream().map(DueItems::id), "due items", faults);
        twice(offer.firstSteps().stream().map(FirstStep::id), "first step", faults);
        twice(offer.jobs().stream().map(Job::id), "job", faults);
    }

    private void twice(Stream<String> names, String what, List<Text> faults) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).forEach(name -> faults.add(messages.both("offer.twice", what, name)));
    }

    private void taken(ProgrammeInfo info, Offer offer, Snapshot serving, List<Text> faults) {
        for (String segment : info.segments()) {
            takenBy(serving.segment(segment), info, "/api/v1/" + segment, faults);
        }
        for (ImportSheet sheet : offer.sheets()) {
            serving.versions().stream()
                    .filter(version -> version.offer().sheets().stream()
                            .anyMatch(other -> other.name().equals(sheet.name())))
                    .forEach(version -> takenBy(version, info, "sheet " + sheet.name(), faults));
        }
        for (var indicator : offer.indicators()) {
            indicatorOwner
                    .apply(indicator.code())
                    .filter(owner -> !owner.equals(info.id()))
                    .ifPresent(
                            owner -> faults.add(messages.both("offer.taken", "indicator " + indicator.code(), owner)));
        }
    }

    private void takenBy(@Nullable ProgrammeVersion owner, ProgrammeInfo info, String what, List<Text> faults) {
        if (owner != null && !owner.id().equals(info.id())) {
            faults.add(messages.both("offer.taken", what, owner.id()));
        }
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
