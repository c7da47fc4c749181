package vn.hoanhap.registry.web;

import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.registry.web.households.HouseholdPages;
import vn.hoanhap.registry.web.legal.LegalPages;
import vn.hoanhap.registry.web.office.OfficePages;
import vn.hoanhap.registry.web.organisations.OrganisationPages;
import vn.hoanhap.registry.web.papers.PaperPages;
import vn.hoanhap.registry.web.people.PeoplePages;
import vn.hoanhap.registry.web.teams.TeamPages;
import vn.hoanhap.registry.web.units.UnitPages;
import vn.hoanhap.registry.web.work.WorkPages;
import vn.hoanhap.registry.words.Words;

/** Adds the register's pages and their places in the navigation. */
public final class RegistryPages {

    private final Desk desk;

    /**
     * Joins the pages to the use cases.
     *
     * @param elected what else serves: its panels stand on the pages of people, teams, units and households
     * @param tables writes lists as files
     */
    public RegistryPages(Register register, Elected elected, Tables tables) {
        desk = new Desk(register, elected, tables, Templates.of(RegistryProgramme.class));
    }

    /** Adds pages and menu entries. */
    public void contribute(Contributions add) {
        new PeoplePages(desk).contribute(add);
        new TeamPages(desk).contribute(add);
        new UnitPages(desk).contribute(add);
        new HouseholdPages(desk).contribute(add);
        new WorkPages(desk).contribute(add);
        new PaperPages(desk).contribute(add);
        new LegalPages(desk).contribute(add);
        new OrganisationPages(desk).contribute(add);
        new OfficePages(desk).contribute(add);
        add.menu(place("people", MenuEntry.Place.MAIN, 10, RegisterRights.PEOPLE_READ));
        add.menu(place("teams", MenuEntry.Place.MAIN, 20, RegisterRights.TEAMS_READ));
        add.menu(place("inbox", MenuEntry.Place.PROGRAMME, 1, RegisterRights.REFERRALS_READ));
        add.menu(place("units", MenuEntry.Place.ADMINISTRATION, 5, RegisterRights.UNITS_READ));
        add.menu(place("organisations", MenuEntry.Place.ADMINISTRATION, 6, RegisterRights.ORGANISATIONS_READ));
        add.menu(place("legal-texts", MenuEntry.Place.ADMINISTRATION, 7, RegisterRights.LEGAL_READ));
    }

    private static MenuEntry place(String noun, MenuEntry.Place place, int order, Permission permission) {
        String icon =
                switch (noun) {
                    case "people" -> "people";
                    case "teams" -> "team";
                    case "inbox" -> "inbox";
                    case "organisations" -> "organisation";
                    case "legal-texts" -> "law";
                    default -> "unit";
                };
        return new MenuEntry(Words.text("page.menu." + noun), "/" + noun, icon, place, order, permission);
    }
}
