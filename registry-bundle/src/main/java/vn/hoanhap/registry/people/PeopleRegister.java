package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.people.duplicates.NameKey;
import vn.hoanhap.registry.people.duplicates.PairWatch;
import vn.hoanhap.registry.people.search.JooqPeopleSearch;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.units.NeighbourhoodRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Enters, finds and corrects people. Opening an identity is a call of its own, so that callers can audit it. */
public final class PeopleRegister implements People {
    private static final int MOST_SUGGESTIONS = 50;

    private final JooqPeople table;
    private final JooqIdentities identities;
    private final JooqAliases aliases;
    private final SealedFields sealed;
    private final JooqPeopleSearch search;
    private final CategoryRegister categories;
    private final PersonMerges merges;
    private final PairWatch pairs;
    private final PersonRemoval removal;
    private final Tools tools;

    /** Is what the register of people works with. */
    public record Tools(
            UnitRegister units,
            NeighbourhoodRegister neighbourhoods,
            Movements movements,
            Protection protection,
            AuditTrail audit,
            Ids ids,
            Events events,
            LegalClock clock) {}

    /** Keeps people in the register's tables. */
    public PeopleRegister(Sql sql, Tools tools) {
        this.tools = tools;
        sealed = new SealedFields(tools.protection());
        search = new JooqPeopleSearch(sql, tools.protection(), sealed);
        table = new JooqPeople(sql, sealed);
        identities = new JooqIdentities(sql, tools.protection(), sealed);
        aliases = new JooqAliases(sql);
        categories = new CategoryRegister(sql, table, tools.movements(), tools.ids());
        pairs = new PairWatch(sql, tools.ids());
        removal = new PersonRemoval(
                new PersonRemoval.Tables(table, identities, aliases, sealed), categories, pairs, tools.protection());
        merges = new PersonMerges(
                sql, table, pairs, new PersonMerges.Tools(tools.ids(), tools.events(), tools.audit(), tools.clock()));
    }

    /** Returns what records categories. */
    public CategoryRegister categories() {
        return categories;
    }

    /** Returns what merges records. */
    public PersonMerges merges() {
        return merges;
    }

    /** Returns what takes records back. */
    public PersonRemoval removal() {
        return removal;
    }

    @Override
    public Optional<Person> find(long id, Scope scope) {
        if (scope.assignee() != null) {
            return table.row(id, scope).map(JooqPeople.Row::person);
        }
        return table.find(id).filter(person -> tools.units().reaches(scope, person.unitId()));
    }

    @Override
    public List<Person> findAll(Set<Long> ids, Scope scope) {
        if (scope.assignee() != null) {
            return table.findAll(ids, scope);
        }
        return table.findAll(ids).stream()
                .filter(person -> tools.units().reaches(scope, person.unitId()))
                .toList();
    }

    @Override
    public long root(long id) {
        return aliases.root(id);
    }

    @Override
    public void takeTurn(long id) {
        long root = root(id);
        table.takeTurn(root);
        long now = root(id);
        if (now != root) {
            // They were merged while this call waited.
            table.takeTurn(now);
        }
    }

    @Override
    public List<Person> search(String text, Scope scope, int limit) {
        return list(new PersonQuery(text, null, 0, Math.min(limit, MOST_SUGGESTIONS)), scope);
    }

    /** Lists people by id. */
    public List<Person> list(PersonQuery query, Scope scope) {
        return search.find(query, scope);
    }

    /** Returns what is known of a person without opening who it is; empty when the right does not reach them. */
    public Optional<PersonPage> page(long id, Scope scope) {
        return table.row(id, scope).map(this::page);
    }

    private PersonPage page(JooqPeople.Row row) {
        long id = row.person().id();
        return new PersonPage(
                row.person(),
                aliases.root(id),
                aliases.aliases(id),
                row.sex(),
                row.neighbourhoodId(),
                sealed.open(id, "note", row.noteSealed()),
                table.identityKnown(id),
                categories.of(id),
                row.version());
    }

    /** Returns every record of the human being behind one of them, that one included. */
    public Set<Long> everyRecord(long id) {
        return aliases.everyRecord(id);
    }

    /** Opens who somebody is. The caller leaves the audit row by {@link #explainOpening}. */
    public Identity openIdentity(long id, Scope scope) {
        require(id, scope);
        return identities.open(id);
    }

    /**
     * Adds to the audit trail that somebody opens an identity, and why.
     *
     * @param reason code of the reason: CARE, PAPERS, CHECK, URGENT, OWN_REQUEST
     */
    public void explainOpening(long id, String reason, long accountId) {
        tools.audit().record(new AuditEntry(accountId, "person.opened", "person", String.valueOf(id), reason));
    }

    /**
     * Adds to the audit trail that somebody searched for people by name or number: who counts such rows sees a search through
     * the whole register. The words are not kept, and a list without words leaves no row. In a writing unit of work only.
     */
    public void noteSearch(@Nullable String text, long accountId) {
        if (text != null && !ToneFree.words(text).isEmpty()) {
            tools.audit().record(new AuditEntry(accountId, "person.searched", "person", null, null));
        }
    }

    /** Notes what is wrong with a draft. */
    public void check(PersonDraft draft, Scope scope, Violations faults) {
        LocalDate today = tools.clock().today();
        PersonRules.check(draft, today, faults);
        Checks.unitReached(faults, tools.units().reaches(scope, draft.unitId()));
        Optional<Unit> unit = tools.units().asOf(draft.unitId(), today);
        Checks.holds(faults, unit.map(Unit::level).filter("COMMUNE"::equals).isPresent(), "unit", "person.commune");
        Long place = draft.neighbourhoodId();
        if (place != null) {
            Optional<Neighbourhood> found = tools.neighbourhoods().find(place);
            boolean inside = found.isPresent()
                    && tools.units()
                            .reaches(
                                    new Scope(false, Set.of(draft.unitId()), null),
                                    found.get().unitId());
            Checks.holds(faults, inside, "neighbourhood", "person.neighbourhood");
        }
    }

    /**
     * Enters a checked person and returns the id.
     *
     * @param history true for records copied from paper or a sheet, whose unit may have ended since
     */
    public long create(PersonDraft draft, boolean history) {
        if (!history) {
            LocalDate today = tools.clock().today();
            tools.units().refuseNewWork("unit", draft.unitId(), today, today);
        }
        long id = tools.ids().next();
        Set<Long> words = identities.words(draft.identity().fullName());
        table.enter(id, draft, new JooqPeople.Entry(tools.clock().now(), NameKey.of(words)));
        identities.enter(id, draft.identity(), words);
        pairs.ask(id);
        tools.events().publish(new DomainEvent.PersonRegistered(id));
        return id;
    }

    /** Replaces what is known of a person; the movements of categories follow when the unit changed. */
    public void correct(long id, PersonDraft draft, Scope scope, @Nullable Long ifVersion) {
        JooqPeople.Row row = require(id, scope);
        if (ifVersion != null) {
            Checks.sameVersion(ifVersion, row.version());
        }
        sealed.open(id, "note", row.noteSealed());
        table.raise(id, row.version());
        table.update(id, draft);
        table.lives(id, draft.unitId(), draft.livesThereSince());
        identities.put(id, draft.identity());
        pairs.ask(id);
        categories.followAll(id);
    }

    /** Returns what lets people move to another commune. */
    public Relocation relocation() {
        return new Relocation(table, categories, pairs);
    }

    /** Returns the person's row if the right reaches them. */
    private JooqPeople.Row require(long id, Scope scope) {
        return table.row(id, scope).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    /** Returns the seals under which other nouns keep sensitive text about a person. */
    public SealedFields sealedFields() {
        return sealed;
    }
}
