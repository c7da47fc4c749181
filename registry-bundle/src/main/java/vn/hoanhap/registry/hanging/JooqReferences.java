package vn.hoanhap.registry.hanging;

import static vn.hoanhap.registry.db.Tables.ASSIGNMENT;
import static vn.hoanhap.registry.db.Tables.ATTACHMENT;
import static vn.hoanhap.registry.db.Tables.CONTACT;
import static vn.hoanhap.registry.db.Tables.HOUSEHOLD;
import static vn.hoanhap.registry.db.Tables.HOUSEHOLD_PERSON;
import static vn.hoanhap.registry.db.Tables.MEMBERSHIP;
import static vn.hoanhap.registry.db.Tables.ORGANISATION_NAME;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_MOVE;
import static vn.hoanhap.registry.db.Tables.REFERRAL;
import static vn.hoanhap.registry.db.Tables.SUPPORT_REQUEST;
import static vn.hoanhap.registry.db.Tables.TEAM;

import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.parts.sql.Sql;

/** Reads which records of the register refer to which, by the columns of its tables. */
final class JooqReferences {
    private static final String ORGANISATIONS = "organisations";
    private static final String NEIGHBOURHOODS = "neighbourhoods";
    private static final String PEOPLE = "people";
    private static final String TEAMS = "teams";
    private static final String REFERRALS = "referrals";

    /** Says that a column of one sheet's records refers to another sheet's. */
    private record Link(String from, String to, TableField<?, Long> own, TableField<?, Long> refers) {}

    private static final List<Link> LINKS = List.of(
            new Link(ORGANISATIONS, ORGANISATIONS, ORGANISATION_NAME.ORGANISATION_ID, ORGANISATION_NAME.PARENT_ID),
            new Link(PEOPLE, NEIGHBOURHOODS, PERSON.ID, PERSON.NEIGHBOURHOOD_ID),
            new Link("households", NEIGHBOURHOODS, HOUSEHOLD.ID, HOUSEHOLD.NEIGHBOURHOOD_ID),
            new Link("households", PEOPLE, HOUSEHOLD_PERSON.HOUSEHOLD_ID, HOUSEHOLD_PERSON.PERSON_ID),
            new Link(TEAMS, ORGANISATIONS, TEAM.ID, TEAM.MANAGING_ORGANISATION_ID),
            new Link("members", TEAMS, MEMBERSHIP.ID, MEMBERSHIP.TEAM_ID),
            new Link("members", PEOPLE, MEMBERSHIP.ID, MEMBERSHIP.PERSON_ID),
            new Link("assignments", PEOPLE, ASSIGNMENT.ID, ASSIGNMENT.ASSIGNEE_ID),
            new Link("assignments", PEOPLE, ASSIGNMENT.ID, ASSIGNMENT.PERSON_ID),
            new Link("assignments", TEAMS, ASSIGNMENT.ID, ASSIGNMENT.TEAM_ID),
            new Link("assignments", NEIGHBOURHOODS, ASSIGNMENT.ID, ASSIGNMENT.NEIGHBOURHOOD_ID),
            new Link("assignments", ORGANISATIONS, ASSIGNMENT.ID, ASSIGNMENT.ORGANISATION_ID),
            new Link("contacts", PEOPLE, CONTACT.ID, CONTACT.PERSON_ID),
            new Link("contacts", PEOPLE, CONTACT.ID, CONTACT.MET_BY_ID),
            new Link("contacts", TEAMS, CONTACT.ID, CONTACT.TEAM_ID));

    /** Records without a sheet: no import brings them, so none takes them back. */
    private static final List<Link> WITHOUT_SHEET = List.of(
            new Link(REFERRALS, PEOPLE, REFERRAL.ID, REFERRAL.PERSON_ID),
            new Link(REFERRALS, ORGANISATIONS, REFERRAL.ID, REFERRAL.FROM_ORGANISATION_ID),
            new Link(REFERRALS, ORGANISATIONS, REFERRAL.ID, REFERRAL.TO_ORGANISATION_ID),
            new Link(REFERRALS, TEAMS, REFERRAL.ID, REFERRAL.FROM_TEAM_ID),
            new Link(REFERRALS, TEAMS, REFERRAL.ID, REFERRAL.TO_TEAM_ID),
            new Link("moves", PEOPLE, PERSON_MOVE.ID, PERSON_MOVE.PERSON_ID),
            new Link("support-requests", PEOPLE, SUPPORT_REQUEST.ID, SUPPORT_REQUEST.PERSON_ID));

    private final Sql sql;

    JooqReferences(Sql sql) {
        this.sql = sql;
    }

    List<TakingBack.Reference> referring(String sheet, String other, List<Long> ids) {
        return LINKS.stream()
                .filter(link -> link.from().equals(sheet) && link.to().equals(other))
                .flatMap(link -> list(link, ids).stream())
                .distinct()
                .toList();
    }

    private List<TakingBack.Reference> list(Link link, List<Long> ids) {
        return sql.dsl()
                .select(link.own(), link.refers())
                .from(Objects.requireNonNull(link.own().getTable()))
                .where(link.refers().in(ids))
                .and(counts(link))
                .fetch(row -> new TakingBack.Reference(row.value1(), row.value2()));
    }

    boolean referred(String other, long id) {
        return any(LINKS, other, id) || kept(other, id);
    }

    /** Tells whether a record without a sheet refers to one: it stays, whatever is taken back. */
    boolean kept(String other, long id) {
        return any(WITHOUT_SHEET, other, id);
    }

    private boolean any(List<Link> links, String other, long id) {
        return links.stream().filter(link -> link.to().equals(other)).anyMatch(link -> sql.dsl()
                .fetchExists(
                        Objects.requireNonNull(link.own().getTable()),
                        link.refers().eq(id).and(counts(link))));
    }

    /** Tells whether papers about a person lie somewhere; those that were taken back hold nothing any more. */
    boolean papers(long personId) {
        return sql.dsl()
                .fetchExists(ATTACHMENT, ATTACHMENT.PERSON_ID.eq(personId).and(ATTACHMENT.WITHDRAWN_AT.isNull()));
    }

    /** A contact that somebody took back is shown nowhere. */
    private static Condition counts(Link link) {
        return link.own().equals(CONTACT.ID) ? CONTACT.WITHDRAWN_AT.isNull() : DSL.noCondition();
    }
}
