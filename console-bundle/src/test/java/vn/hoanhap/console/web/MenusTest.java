package vn.hoanhap.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.console.ConsoleFrame;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.MenuEntry.Place;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.testkit.programme.TestCall;

class MenusTest {

    private final Menus menus = new Menus(Messages.of(ConsoleFrame.class));

    @Test
    void marksTheClosestEntryAboveThePage() {
        List<Elected.Link> links = List.of(
                link("/p/register/people", Place.MAIN),
                link("/p/lifecycle/", Place.ADMINISTRATION),
                link("/p/lifecycle/health", Place.ADMINISTRATION));

        Menu menu = menus.of(links, at("/p/lifecycle/health?lang=vi"));

        assertThat(menu.places()).noneMatch(Menu.Entry::current);
        assertThat(menu.groups().get(0).entries())
                .extracting(Menu.Entry::current)
                .containsExactly(false, true);
    }

    @Test
    void doesNotTakeALongerWordForAPageBelow() {
        Menu menu = menus.of(List.of(link("/p/loans", Place.PROGRAMME)), at("/p/loans-extra/list"));

        assertThat(menu.groups().get(0).entries().get(0).current()).isFalse();
    }

    @Test
    void keepsFivePlacesAtTheThumbAndTheRestWithTheProgrammes() {
        List<Elected.Link> links = IntStream.range(0, 7)
                .mapToObj(i -> link("/p/place" + i, Place.MAIN))
                .toList();

        Menu menu = menus.of(links, at("/p/console/"));

        assertThat(menu.places()).hasSize(5);
        assertThat(menu.groups()).singleElement().satisfies(group -> assertThat(group.entries())
                .hasSize(2));
    }

    @Test
    void offersTheSearchBoxOnlyToThoseWhoMaySearchPeople() {
        assertThat(menus.of(List.of(link("/p/register/people", Place.MAIN)), at("/"))
                        .search())
                .isEqualTo("/p/register/people");
        assertThat(menus.of(List.of(link("/p/loans/", Place.PROGRAMME)), at("/"))
                        .search())
                .isNull();
    }

    private static TestCall at(String address) {
        return TestCall.with().address(address);
    }

    private static Elected.Link link(String href, Place place) {
        return new Elected.Link(new Text("Mục " + href, "Entry " + href), href, "other", place, 0);
    }
}
