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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.registry.words.Words;

/** Names the register's rights and the shipped roles that have them at first. */
public final class RegisterRights {
    /** To look up administrative units and neighbourhoods. */
    public static final Permission UNITS_READ = new Permission("register.units.read");

    /** To enter neighbourhoods. */
    public static final Permission UNITS_WRITE = new Permission("register.units.write");

    /** To record by decree who took over from a unit, and to take that back: it decides who sees what was left there. */
    public static final Permission UNITS_SUCCESSION = new Permission("register.units.succession");

    /** To look up legal texts. */
    public static final Permission LEGAL_READ = new Permission("register.legal.read");

    /** To enter and correct legal texts of the province. */
    public static final Permission LEGAL_WRITE = new Permission("register.legal.write");

    /** To say whose unit the office is. */
    public static final Permission OFFICE = new Permission("register.office");

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

    /** To see referrals: of people whom one may see, and those sent to the organisation in which one has a function. */
    public static final Permission REFERRALS_READ = new Permission("register.referrals.read");

    /** To send people on, in reach. */
    public static final Permission REFERRALS_WRITE = new Permission("register.referrals.write");

    /** To answer referrals: of the own organisation, and of units and teams in reach of {@link #REFERRALS_WRITE}. */
    public static final Permission REFERRALS_ANSWER = new Permission("register.referrals.answer");

    /** To hand people over to another commune, and to confirm who comes. */
    public static final Permission MOVES_WRITE = new Permission("register.moves.write");

    /** To note what people ask for, and what became of it. */
    public static final Permission REQUESTS_WRITE = new Permission("register.requests.write");

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
    private static final Set<String> SERVICES = Set.of(LENDER, Roles.CLINIC, TRAINER);
    private static final Set<String> SENDERS = Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER);
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

    /** Returns the referrals that somebody may see: of people whom they see, and of the organisation where they work. */
    public static ReferralReach seen(Principal reader) {
        return new ReferralReach(reader.scope(PEOPLE_READ), reader.may(REFERRALS_READ) ? reader.personId() : null);
    }

    /** Returns the referrals that somebody may send and answer. */
    public static ReferralReach changed(Principal writer) {
        return new ReferralReach(
                writer.scope(REFERRALS_WRITE), writer.may(REFERRALS_ANSWER) ? writer.personId() : null);
    }

    /** Returns all rights with their titles and first roles. */
    static List<PermissionInfo> all() {
        return List.of(
                info(UNITS_READ, EVERYBODY),
                info(UNITS_WRITE, OFFICERS),
                info(UNITS_SUCCESSION, Set.of(PROVINCE_OFFICER)),
                info(LEGAL_READ, EVERYBODY),
                info(LEGAL_WRITE, Set.of(PROVINCE_OFFICER)),
                info(OFFICE, Set.of(Roles.ADMINISTRATOR, PROVINCE_OFFICER)),
                info(ORGANISATIONS_READ, EVERYBODY),
                info(ORGANISATIONS_WRITE, OFFICERS),
                info(TEAMS_READ, WATCHERS),
                info(TEAMS_WRITE, OFFICERS),
                info(PEOPLE_READ, CARERS),
                info(PEOPLE_IDENTITY, CARERS),
                info(PEOPLE_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER)),
                info(PEOPLE_MERGE, OFFICERS),
                info(CONTACTS_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER, VOLUNTEER)),
                info(ACTIVITIES_WRITE, Set.of(PROVINCE_OFFICER, COMMUNE_OFFICER, TEAM_LEADER)),
                info(REFERRALS_READ, both(CARERS, SERVICES)),
                info(REFERRALS_WRITE, SENDERS),
                info(REFERRALS_ANSWER, both(both(SENDERS, SERVICES), Set.of(COMMUNE_POLICE))),
                info(MOVES_WRITE, OFFICERS),
                info(REQUESTS_WRITE, both(SENDERS, Set.of(VOLUNTEER))));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static PermissionInfo info(Permission permission, Set<String> roles) {
        return new PermissionInfo(permission, Words.text("right." + permission.name()), roles);
    }
}
