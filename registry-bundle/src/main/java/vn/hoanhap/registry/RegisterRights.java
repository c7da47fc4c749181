package vn.hoanhap.registry;

import static vn.hoanhap.core.access.Roles.AUDITOR;
import static vn.hoanhap.core.access.Roles.CLUB_CHAIR;
import static vn.hoanhap.core.access.Roles.COMMUNE_OFFICER;
import static vn.hoanhap.core.access.Roles.COMMUNE_POLICE;
import static vn.hoanhap.core.access.Roles.FUND_ACCOUNTANT;
import static vn.hoanhap.core.access.Roles.LENDER;
import static vn.hoanhap.core.access.Roles.PROVINCE_OFFICER;
import static vn.hoanhap.core.access.Roles.SUPERVISING_AGENCY;
import static vn.hoanhap.core.access.Roles.TEAM_LEADER;
import static vn.hoanhap.core.access.Roles.TRAINER;
import static vn.hoanhap.core.access.Roles.VOLUNTEER;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.registry.words.Words;

/** Names the register's rights and the shipped roles that have them at first. */
public final class RegisterRights {
    /** To look up administrative units and neighbourhoods. */
    public static final Permission UNITS_READ = new Permission("register.units.read");

    /** To enter neighbourhoods. */
    public static final Permission UNITS_WRITE = new Permission("register.units.write");

    /** To record by decree who took over from a unit, and to take that back: it decides who sees what was left there. */
    public static final Permission UNITS_SUCCESSION = new Permission("register.units.succession");

    /** To see organisations. */
    public static final Permission ORGANISATIONS_READ = new Permission("register.organisations.read");

    /** To enter and correct organisations. */
    public static final Permission ORGANISATIONS_WRITE = new Permission("register.organisations.write");

    /** To see teams and their members. */
    public static final Permission TEAMS_READ = new Permission("register.teams.read");

    /** To found teams, record their life and members. */
    public static final Permission TEAMS_WRITE = new Permission("register.teams.write");

    /** To see people by initials, their timeline, contacts and households. */
    public static final Permission PEOPLE_READ = new Permission("register.people.read");

    /** To open who somebody is; every opening leaves a trace. */
    public static final Permission PEOPLE_IDENTITY = new Permission("register.people.identity");

    /** To enter and correct people and households, and to assign volunteers. */
    public static final Permission PEOPLE_WRITE = new Permission("register.people.write");

    /** To merge two records of one human being, and to take that back. */
    public static final Permission PEOPLE_MERGE = new Permission("register.people.merge");

    /** To record contacts. */
    public static final Permission CONTACTS_WRITE = new Permission("register.contacts.write");

    /** To enter what happened in programmes that are not installed. */
    public static final Permission ACTIVITIES_WRITE = new Permission("register.activities.write");

    private static final Set<String> OFFICERS = Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER);
    private static final Set<String> CARERS =
            Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, COMMUNE_POLICE, TEAM_LEADER, VOLUNTEER);
    private static final Set<String> WATCHERS = Set.of(
            PROVINCE_OFFICER,
            COMMUNE_OFFICER,
            COMMUNE_POLICE,
            TEAM_LEADER,
            VOLUNTEER,
            CLUB_CHAIR,
            SUPERVISING_AGENCY,
            AUDITOR);
    private static final Set<String> EVERYBODY = Set.of(
            Roles.ADMINISTRATOR,
            PROVINCE_OFFICER,
            COMMUNE_OFFICER,
            COMMUNE_POLICE,
            TEAM_LEADER,
            VOLUNTEER,
            CLUB_CHAIR,
            LENDER,
            FUND_ACCOUNTANT,
            Roles.CLINIC,
            TRAINER,
            SUPERVISING_AGENCY,
            AUDITOR);

    private RegisterRights() {}

    /** Returns all rights with their titles and first roles. */
    static List<PermissionInfo> all() {
        return List.of(
                info(UNITS_READ, EVERYBODY),
                info(UNITS_WRITE, OFFICERS),
                info(UNITS_SUCCESSION, Set.of(PROVINCE_OFFICER)),
                info(ORGANISATIONS_READ, EVERYBODY),
                info(ORGANISATIONS_WRITE, OFFICERS),
                info(TEAMS_READ, WATCHERS),
                info(TEAMS_WRITE, OFFICERS),
                info(PEOPLE_READ, CARERS),
                info(PEOPLE_IDENTITY, CARERS),
                info(PEOPLE_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER)),
                info(PEOPLE_MERGE, OFFICERS),
                info(CONTACTS_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER, VOLUNTEER)),
                info(ACTIVITIES_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER)));
    }

    private static PermissionInfo info(Permission permission, Set<String> roles) {
        return new PermissionInfo(permission, Words.text("right." + permission.name()), roles);
    }
}
