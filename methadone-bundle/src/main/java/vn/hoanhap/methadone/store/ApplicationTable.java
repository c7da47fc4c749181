package vn.hoanhap.methadone.store;

import static org.jooq.impl.DSL.noCondition;
import static vn.hoanhap.methadone.db.Tables.APPLICATION;
import static vn.hoanhap.methadone.db.Tables.PAPER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.methadone.db.tables.records.ApplicationRecord;
import vn.hoanhap.methadone.db.tables.records.PaperRecord;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.domain.ApplicationState;
import vn.hoanhap.methadone.domain.ConsentBy;
import vn.hoanhap.methadone.domain.Opioids;
import vn.hoanhap.parts.sql.ProgrammeSql;
import vn.hoanhap.parts.sql.Sql;

/** Keeps applications with their papers. What anybody reads is narrowed to what their right reaches. */
public final class ApplicationTable {

    private static final Sql.Versioned<ApplicationRecord> VERSIONED =
            new Sql.Versioned<>(APPLICATION.ID, APPLICATION.VERSION);
    private static final List<String> OPEN =
            ApplicationState.openOnes().stream().map(Enum::name).toList();

    private final ProgrammeSql sql;
    private final Ids ids;

    /** Works on the given database. */
    public ApplicationTable(ProgrammeSql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Tells that the tables can be read. */
    public boolean isThere() {
        sql.dsl().selectOne().from(APPLICATION).limit(1).fetch();
        return true;
    }

    /** Returns an application that the scope reaches. */
    public Optional<Application> find(long id, Scope scope) {
        return list(APPLICATION.ID.eq(id).and(within(scope))).stream().findFirst();
    }

    /** Lists the applications of these records of people, the newest first. */
    public List<Application> ofPeople(Collection<Long> records, Scope scope) {
        return list(APPLICATION.PERSON_ID.in(records).and(within(scope)));
    }

    private static Condition within(Scope scope) {
        return Sql.within(scope, APPLICATION.HOME_ID, APPLICATION.PERSON_ID);
    }

    /** Lists wanted applications, the newest entry first; {@code before} is the id after which the list goes on, 0 for all. */
    public List<Application> search(Wanted wanted, Scope scope, long before, int limit) {
        Table<?> rows = wanted.narrow() ? APPLICATION : sql.sql().along(APPLICATION, "application_newest");
        return applications(sql.dsl()
                .select(APPLICATION.fields())
                .from(rows)
                .where(matches(wanted), within(scope), ProgrammeSql.after(before, APPLICATION.ID))
                .orderBy(APPLICATION.ID.desc())
                .limit(limit)
                .fetchInto(APPLICATION));
    }

    private static Condition matches(Wanted wanted) {
        Condition condition = APPLICATION
                .SCREENED_ON
                .isNull()
                .or(APPLICATION.SCREENED_ON.le(wanted.asOf()))
                .and(ProgrammeSql.about(wanted.people(), wanted.unitId(), APPLICATION.HOME_ID, APPLICATION.PERSON_ID));
        if (wanted.state() == null) {
            return condition;
        }
        return condition.and(
                Wanted.OPEN.equals(wanted.state()) ? APPLICATION.STATE.in(OPEN) : APPLICATION.STATE.eq(wanted.state()));
    }

    /**
     * Lists applications in some states by one of their days, up to a day, the earliest first.
     *
     * @param assigned who is assigned to the reader; everything when that does not matter
     */
    public List<Application> by(ByDay wanted, Scope scope, Scope assigned, int limit) {
        Field<LocalDate> day =
                switch (wanted.day()) {
                    case CONSENTED -> APPLICATION.CONSENTED_ON;
                    case SENT -> APPLICATION.SENT_ON;
                    case DUE -> APPLICATION.DUE_ON;
                };
        return applications(sql.dsl()
                .selectFrom(APPLICATION)
                .where(
                        APPLICATION.STATE.in(
                                wanted.states().stream().map(Enum::name).toList()),
                        day.le(wanted.until()),
                        within(scope),
                        within(assigned))
                .orderBy(day, APPLICATION.ID)
                .limit(limit)
                .fetch());
    }

    /** Names a day of an application. */
    public enum Day {
        /** When the person consented. */
        CONSENTED,
        /** When the person was sent. */
        SENT,
        /** By when the facility answers. */
        DUE
    }

    /** Is a question for applications by a day. */
    public record ByDay(Day day, LocalDate until, List<ApplicationState> states) {
        /** Copies the list. */
        public ByDay {
            states = List.copyOf(states);
        }
    }

    /** Counts applications by state, of people who live in a unit now; null counts those of all. */
    public Map<ApplicationState, Integer> counts(Scope scope, @Nullable Long unitId) {
        Map<ApplicationState, Integer> counts = new HashMap<>();
        sql.dsl()
                .select(APPLICATION.STATE, DSL.count())
                .from(APPLICATION)
                .where(within(scope), unitId == null ? noCondition() : Sql.inside(APPLICATION.HOME_ID, unitId))
                .groupBy(APPLICATION.STATE)
                .forEach(row -> counts.merge(
                        ProgrammeSql.code(ApplicationState.class, row.value1(), ApplicationState.UNKNOWN),
                        row.value2(),
                        Integer::sum));
        return counts;
    }

    /** Returns to which organisation an account sent somebody last. */
    public Optional<Long> lastFacility(long accountId) {
        return sql.dsl()
                .select(APPLICATION.ORGANISATION_ID)
                .from(APPLICATION)
                .where(APPLICATION.WRITTEN_BY.eq(accountId), APPLICATION.ORGANISATION_ID.isNotNull())
                .orderBy(APPLICATION.ID.desc())
                .limit(1)
                .fetchOptional(APPLICATION.ORGANISATION_ID);
    }

    /** Returns which applications that count are of these records of people: id and person. */
    public List<long[]> ofRecords(Collection<Long> records) {
        return referring(APPLICATION.PERSON_ID, records);
    }

    /** Returns which applications that count name these organisations: id and organisation. */
    public List<long[]> ofOrganisations(Collection<Long> organisations) {
        return referring(APPLICATION.ORGANISATION_ID, organisations);
    }

    private List<long[]> referring(Field<Long> to, Collection<Long> found) {
        return sql.dsl()
                .select(APPLICATION.ID, to)
                .from(APPLICATION)
                .where(to.in(found), APPLICATION.STATE.ne(ApplicationState.TAKEN_BACK.name()))
                .fetch(row -> new long[] {row.value1(), row.value2()});
    }

    /** Lets the applications of these records of people be reached where they live now; their versions stay. */
    public void rehome(Collection<Long> records, long homeId) {
        sql.dsl()
                .update(APPLICATION)
                .set(APPLICATION.HOME_ID, homeId)
                .where(APPLICATION.PERSON_ID.in(records), APPLICATION.HOME_ID.ne(homeId))
                .execute();
    }

    private List<Application> list(Condition condition) {
        return applications(sql.dsl()
                .selectFrom(APPLICATION)
                .where(condition)
                .orderBy(APPLICATION.ID.desc())
                .fetch());
    }

    private List<Application> applications(Result<ApplicationRecord> rows) {
        Map<Long, Map<String, LocalDate>> papers = new HashMap<>();
        sql.dsl()
                .selectFrom(PAPER)
                .where(PAPER.APPLICATION_ID.in(rows.getValues(APPLICATION.ID)))
                .forEach(row -> papers.computeIfAbsent(row.getApplicationId(), id -> new HashMap<>())
                        .put(row.getCode(), row.getGotOn()));
        return rows.map(row -> application(row, papers.getOrDefault(row.getId(), Map.of())));
    }

    /** Adds an application. */
    public void insert(Application application, long accountId) {
        ApplicationRecord row = filled(application, accountId);
        row.setId(application.id());
        row.setVersion(application.version());
        sql.dsl().executeInsert(row);
        insertPapers(application);
    }

    /**
     * Replaces what is known of an application; its version is the one that was read, and grows.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 412 when somebody changed it meanwhile
     */
    public void update(Application application, long accountId) {
        sql.sql().raise(VERSIONED, application.id(), application.version());
        sql.dsl()
                .update(APPLICATION)
                .set(filled(application, accountId))
                .where(APPLICATION.ID.eq(application.id()))
                .execute();
        sql.dsl()
                .deleteFrom(PAPER)
                .where(PAPER.APPLICATION_ID.eq(application.id()))
                .execute();
        insertPapers(application);
    }

    private void insertPapers(Application application) {
        application.papers().forEach((code, on) -> sql.dsl()
                .executeInsert(new PaperRecord(ids.next(), application.id(), code, on)));
    }

    private ApplicationRecord filled(Application one, long accountId) {
        ApplicationRecord row = new ApplicationRecord();
        row.setPersonId(one.personId());
        row.setUnitId(one.unitId());
        row.setHomeId(one.homeId());
        row.setState(one.state().name());
        row.setScreenedOn(one.steps().screened());
        row.setOpioids(ProgrammeSql.name(one.screening().opioids()));
        row.setCounselledOn(one.steps().counselled());
        row.setConsentedOn(one.steps().consented());
        row.setConsentBy(ProgrammeSql.name(one.screening().consentBy()));
        row.setOrganisationId(one.sending().organisationId());
        row.setReferralId(one.sending().referralId());
        row.setSentOn(one.steps().sent());
        row.setReceivedOn(one.steps().received());
        row.setAnsweredOn(one.steps().answered());
        row.setStartedOn(one.steps().started());
        row.setEndedOn(one.steps().ended());
        row.setDueOn(one.sending().dueOn());
        row.setDueReference(one.sending().dueReference());
        row.setReason(one.reason());
        row.setWrittenAt(sql.now());
        row.setWrittenBy(accountId);
        return row;
    }

    private static Application application(ApplicationRecord row, Map<String, LocalDate> papers) {
        return new Application(
                row.getId(),
                row.getPersonId(),
                row.getUnitId(),
                row.getHomeId(),
                ProgrammeSql.code(ApplicationState.class, row.getState(), ApplicationState.UNKNOWN),
                new Application.Steps(
                        row.getScreenedOn(),
                        row.getCounselledOn(),
                        row.getConsentedOn(),
                        row.getSentOn(),
                        row.getReceivedOn(),
                        row.getAnsweredOn(),
                        row.getStartedOn(),
                        row.getEndedOn()),
                new Application.Screening(
                        ProgrammeSql.known(Opioids.class, row.getOpioids()),
                        ProgrammeSql.known(ConsentBy.class, row.getConsentBy())),
                new Application.Sending(
                        row.getOrganisationId(), row.getReferralId(), row.getDueOn(), row.getDueReference()),
                row.getReason(),
                papers,
                row.getVersion());
    }
}
