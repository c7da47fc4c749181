package vn.hoanhap.console.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Sorts the links that a reader may follow into places at the thumb, programmes and administration. */
public final class Menus {

    private static final int PLACES = 5;
    private static final String PEOPLE = "/p/register/people";

    private final Messages messages;

    /** Keeps the words of the groups. */
    public Menus(Messages messages) {
        this.messages = messages;
    }

    /**
     * Builds the menu of one page.
     *
     * @param links what the reader may follow, in order
     * @param call the page, whose entry is marked
     */
    public Menu of(List<Elected.Link> links, Call call) {
        Language language = call.language();
        Optional<Elected.Link> here = here(links, call.address());
        List<Menu.Entry> main = entries(links, MenuEntry.Place.MAIN, language, here);
        List<Menu.Entry> programmes = new ArrayList<>(main.subList(Math.min(PLACES, main.size()), main.size()));
        programmes.addAll(entries(links, MenuEntry.Place.PROGRAMME, language, here));
        List<Menu.Group> groups = new ArrayList<>();
        group(groups, messages.text(language, "frame.group.programmes"), programmes);
        group(
                groups,
                messages.text(language, "frame.group.administration"),
                entries(links, MenuEntry.Place.ADMINISTRATION, language, here));
        boolean searches = links.stream().anyMatch(link -> link.href().equals(PEOPLE));
        return new Menu(main.subList(0, Math.min(PLACES, main.size())), groups, searches ? PEOPLE : null);
    }

    private static void group(List<Menu.Group> groups, String title, List<Menu.Entry> entries) {
        if (!entries.isEmpty()) {
            groups.add(new Menu.Group(title, entries));
        }
    }

    private static List<Menu.Entry> entries(
            List<Elected.Link> links, MenuEntry.Place place, Language language, Optional<Elected.Link> here) {
        return links.stream()
                .filter(link -> link.place() == place)
                .map(link -> new Menu.Entry(
                        link.title().in(language),
                        link.href(),
                        link.icon(),
                        here.filter(link::equals).isPresent()))
                .toList();
    }

    /** A page below several entries belongs to the closest one. */
    private static Optional<Elected.Link> here(List<Elected.Link> links, String address) {
        String path = address.split("\\?", 2)[0];
        return links.stream().filter(link -> covers(link.href(), path)).max(Comparator.comparingInt(link -> link.href()
                .length()));
    }

    private static boolean covers(String href, String path) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}
