package vn.hoanhap.registry;

import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.activities.ActivityBook;
import vn.hoanhap.registry.assignments.AssignmentRegister;
import vn.hoanhap.registry.attachments.AttachmentLimits;
import vn.hoanhap.registry.attachments.AttachmentRegister;
import vn.hoanhap.registry.attachments.PaperPlaces;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.contacts.ContactBook;
import vn.hoanhap.registry.due.AnswerTerms;
import vn.hoanhap.registry.hanging.Hanging;
import vn.hoanhap.registry.hanging.UnitsLeft;
import vn.hoanhap.registry.households.HouseholdRegister;
import vn.hoanhap.registry.journal.JooqTimeline;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.legal.LegalRegister;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.office.OfficeRegister;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.people.CategoryLookup;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.Timeline;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.referrals.ReferralRegister;
import vn.hoanhap.registry.requests.RequestBook;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.NeighbourhoodRegister;
import vn.hoanhap.registry.units.UnitRegister;

/**
 * Holds the use cases of the register, one per noun, built once. Routes, pages, sheets and the core's services all go through
 * these. Every method of theirs runs inside a unit of work that the caller opened, except {@link UnitRegister#loadShipped}.
 */
public final class Register {
    private final LegalClock clock;
    private final TransactionRunner transactions;
    private final UnitRegister units;
    private final OfficeRegister office;
    private final NeighbourhoodRegister neighbourhoods;
    private final OrganisationRegister organisations;
    private final Journal journal;
    private final PeopleRegister people;
    private final DuplicateRegister duplicates;
    private final HouseholdRegister households;
    private final TeamRegister teams;
    private final AssignmentRegister assignments;
    private final ContactBook contacts;
    private final ActivityBook activities;
    private final Timeline timeline;
    private final DatedCodes codes;
    private final LegalRegister legal;
    private final ReferralRegister referrals;
    private final MoveRegister moves;
    private final RequestBook requests;
    private final AnswerTerms answerTerms;
    private final Hanging hanging;
    private final AttachmentRegister attachments;
    private final UnitsLeft unitsLeft;

    /** Is the ground that the register stands on. */
    public record Ground(
            Database database,
            TransactionRunner transactions,
            Ids ids,
            Events events,
            Protection protection,
            AuditTrail audit,
            LegalClock clock) {}

    /** Builds the use cases with the settings that hold unless an operator says otherwise; touches no table. */
    public Register(Ground ground) {
        this(ground, RegisterSettings.DEFAULT);
    }

    /** Builds the use cases; touches no table. */
    public Register(Ground ground, RegisterSettings settings) {
        Sql sql = new Sql(ground.database());
        clock = ground.clock();
        transactions = ground.transactions();
        units = new UnitRegister(sql, ground.transactions());
        office = new OfficeRegister(sql, units, new OfficeRegister.Tools(ground.ids(), clock), settings.officeUnit());
        neighbourhoods = new NeighbourhoodRegister(sql, units, ground.ids());
        organisations = new OrganisationRegister(sql, units, ground.ids());
        journal = new Journal(
                sql, new Journal.Tools(units, new CategoryLookup(sql), ground.ids(), ground.events(), clock));
        Movements movements = new Movements(journal);
        people = people(sql, ground, movements);
        duplicates = duplicates(sql, ground, people);
        households = new HouseholdRegister(sql, people, new HouseholdRegister.Tools(units, ground.ids(), clock));
        teams = new TeamRegister(sql, new TeamRegister.Tools(units, movements, ground.ids(), ground.events(), clock));
        assignments = new AssignmentRegister(
                sql, new AssignmentRegister.Nouns(people, teams, neighbourhoods, organisations), ground.ids(), clock);
        contacts = new ContactBook(
                sql, people, journal, new ContactBook.Tools(units, teams, assignments, ground.ids(), clock));
        activities = new ActivityBook(journal, new ActivityBook.Nouns(units, teams, people, households), clock);
        hanging = new Hanging(sql);
        unitsLeft = new UnitsLeft(sql, units);
        timeline = new Timeline(new JooqTimeline(sql), journal, people);
        codes = new DatedCodes(sql);
        legal = new LegalRegister(sql, ground.ids());
        referrals = referrals(
                sql,
                ground,
                new ReferralRegister.Nouns(codes, units, people, teams, organisations, assignments),
                journal);
        attachments = attachments(sql, ground, settings.attachments());
        moves = moves(sql, ground, new MoveRegister.Nouns(units, people, assignments), journal);
        requests = requests(sql, ground, new RequestBook.Nouns(codes, units, people, referrals), journal);
        answerTerms = new AnswerTerms(sql);
    }

    private PeopleRegister people(Sql sql, Ground ground, Movements movements) {
        return new PeopleRegister(
                sql,
                new PeopleRegister.Tools(
                        units,
                        neighbourhoods,
                        movements,
                        ground.protection(),
                        ground.audit(),
                        ground.ids(),
                        ground.events(),
                        clock));
    }

    private static DuplicateRegister duplicates(Sql sql, Ground ground, PeopleRegister people) {
        return new DuplicateRegister(
                sql,
                people,
                new DuplicateRegister.Tools(
                        ground.transactions(), ground.protection(), ground.audit(), ground.ids(), ground.clock()));
    }

    private static ReferralRegister referrals(Sql sql, Ground ground, ReferralRegister.Nouns nouns, Journal journal) {
        return new ReferralRegister(
                sql, nouns, new ReferralRegister.Tools(journal, ground.ids(), ground.events(), ground.clock()));
    }

    private static MoveRegister moves(Sql sql, Ground ground, MoveRegister.Nouns nouns, Journal journal) {
        return new MoveRegister(
                sql, nouns, new MoveRegister.Tools(journal, ground.ids(), ground.events(), ground.clock()));
    }

    private static RequestBook requests(Sql sql, Ground ground, RequestBook.Nouns nouns, Journal journal) {
        return new RequestBook(sql, nouns, journal, new RequestBook.Tools(ground.ids(), ground.clock()));
    }

    private AttachmentRegister attachments(Sql sql, Ground ground, AttachmentLimits limits) {
        return new AttachmentRegister(
                sql,
                people,
                new AttachmentRegister.Tools(
                        ground.transactions(),
                        ground.protection(),
                        ground.audit(),
                        ground.ids(),
                        ground.clock(),
                        codes,
                        limits));
    }

    /** Returns the clock that the register goes by. */
    public LegalClock clock() {
        return clock;
    }

    /** Returns what opens units of work, for answers that outlast one. */
    public TransactionRunner transactions() {
        return transactions;
    }

    /** Returns the use cases of administrative units. */
    public UnitRegister units() {
        return units;
    }

    /** Returns what the office decided about itself. */
    public OfficeRegister office() {
        return office;
    }

    /** Returns the use cases of neighbourhoods. */
    public NeighbourhoodRegister neighbourhoods() {
        return neighbourhoods;
    }

    /** Returns the use cases of organisations. */
    public OrganisationRegister organisations() {
        return organisations;
    }

    /** Returns the journal. */
    public Journal journal() {
        return journal;
    }

    /** Returns the use cases of people. */
    public PeopleRegister people() {
        return people;
    }

    /** Returns the use cases of pairs that look like one human being. */
    public DuplicateRegister duplicates() {
        return duplicates;
    }

    /** Returns the use cases of households. */
    public HouseholdRegister households() {
        return households;
    }

    /** Returns the use cases of teams. */
    public TeamRegister teams() {
        return teams;
    }

    /** Returns the use cases of assignments. */
    public AssignmentRegister assignments() {
        return assignments;
    }

    /** Returns the use cases of contacts. */
    public ContactBook contacts() {
        return contacts;
    }

    /** Returns what writes the lines of programmes that are not installed. */
    public ActivityBook activities() {
        return activities;
    }

    /** Returns what reads a person's timeline. */
    public Timeline timeline() {
        return timeline;
    }

    /** Returns the code lists that are data. */
    public DatedCodes codes() {
        return codes;
    }

    /** Returns the legal texts. */
    public LegalRegister legal() {
        return legal;
    }

    /** Returns the engine of referrals. */
    public ReferralRegister referrals() {
        return referrals;
    }

    /** Returns what hands people over from one commune to another. */
    public MoveRegister moves() {
        return moves;
    }

    /** Returns the book of what people ask for. */
    public RequestBook requests() {
        return requests;
    }

    /** Returns what keeps papers at records. */
    public AttachmentRegister attachments() {
        return attachments;
    }

    /** Returns what knows the register's records at which papers lie. */
    public PaperPlaces paperPlaces() {
        return new PaperPlaces(people, moves, referrals);
    }

    /** Returns what knows what hangs on records. */
    public Hanging hanging() {
        return hanging;
    }

    /** Returns what knows what ended units left behind. */
    public UnitsLeft unitsLeft() {
        return unitsLeft;
    }

    /** Returns within how many days an answer is in time. */
    public AnswerTerms answerTerms() {
        return answerTerms;
    }
}
