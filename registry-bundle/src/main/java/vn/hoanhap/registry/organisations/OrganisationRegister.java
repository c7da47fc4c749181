package vn.hoanhap.registry.organisations;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Enters, renames and lists organisations. They are no personal data: every office of the province sees them. */
public final class OrganisationRegister implements Organisations {
    private static final int LONGEST_NAME = 200;

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 1, 1);

    private final JooqOrganisations table;
    private final UnitRegister units;
    private final Ids ids;

    /** Keeps organisations in the register's tables. */
    public OrganisationRegister(Sql sql, UnitRegister units, Ids ids) {
        table = new JooqOrganisations(sql);
        this.units = units;
        this.ids = ids;
    }

    @Override
    public Optional<Organisation> find(long id, LocalDate on) {
        return table.find(id, on).map(JooqOrganisations.Row::organisation);
    }

    @Override
    public List<Organisation> list(@Nullable String kind, LocalDate on) {
        return table.list(new Query(kind, null, null, on, 0, Integer.MAX_VALUE)).stream()
                .map(JooqOrganisations.Row::organisation)
                .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
                .toList();
    }

    /** Asks for organisations: of a kind, with words in the name, of a unit and all that it covers, after an id. */
    public record Query(
            @Nullable String kind,
            @Nullable String text,
            @Nullable Long unitId,
            LocalDate on,
            long after,
            int limit) {}

    /** Lists organisations by id. */
    public List<Organisation> list(Query query) {
        return table.list(query).stream()
                .map(JooqOrganisations.Row::organisation)
                .toList();
    }

    /** Returns all about an organisation as of a date. */
    public Optional<OrganisationPage> page(long id, LocalDate on) {
        return table.find(id, on)
                .map(row -> new OrganisationPage(
                        row.organisation(),
                        row.parentId(),
                        row.validFrom(),
                        row.validTo(),
                        table.names(id),
                        row.version()));
    }

    /**
     * Notes what is wrong with a draft.
     *
     * @param id the organisation that is corrected; null for a new one
     */
    public void check(OrganisationDraft draft, @Nullable Long id, Violations faults) {
        Checks.name(faults, "name", draft.name(), LONGEST_NAME);
        Checks.code(faults, "kind", draft.kind(), Codes.ORGANISATION_KINDS);
        Checks.span(faults, draft.validFrom(), draft.validTo());
        Long parent = draft.parentId();
        if (parent != null) {
            Checks.holds(faults, !table.names(parent).isEmpty(), "parent", "organisation.parent.unknown");
            Checks.holds(faults, id == null || !above(parent).contains(id), "parent", "organisation.circle");
        }
    }

    /** Returns an organisation and all that have ever been above it. */
    public Set<Long> above(long id) {
        Set<Long> seen = new HashSet<>(Set.of(id));
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Long parent : table.parents(open.pop())) {
                if (seen.add(parent)) {
                    open.push(parent);
                }
            }
        }
        return seen;
    }

    /** Enters a checked organisation and returns its id. */
    public long create(OrganisationDraft draft) {
        long id = ids.next();
        table.insert(id, ids.next(), draft);
        return id;
    }

    /** Tells whether a right reaches an organisation as it is called now; one of the whole office by such a right alone. */
    public boolean reaches(long id, Scope scope) {
        return table.find(id, END_OF_TIME)
                .filter(row -> reached(row.organisation().unitId(), scope))
                .isPresent();
    }

    private boolean reached(@Nullable Long unitId, Scope scope) {
        return unitId == null ? scope.everything() : units.reaches(scope, unitId);
    }

    /** Refuses a unit in whose name nobody with this right enters organisations; null stands for the whole office. */
    public void requireReach(@Nullable Long unitId, Scope scope) {
        if (!reached(unitId, scope)) {
            throw Words.invalid("unit", "check.reach");
        }
    }

    /** Corrects an organisation in reach and its newest name. */
    public void correct(long id, OrganisationDraft draft, Scope scope, @Nullable Long ifVersion) {
        table.raise(id, require(id, scope, ifVersion).version());
        table.update(id, draft);
    }

    /** Returns what was entered last about an organisation: its newest name. */
    public Optional<OrganisationDraft> standing(long id) {
        return table.find(id, END_OF_TIME)
                .map(row -> new OrganisationDraft(
                        row.organisation().name(),
                        row.organisation().kind(),
                        row.organisation().unitId(),
                        row.parentId(),
                        row.validFrom(),
                        row.validTo()));
    }

    /** Takes back an organisation on which nothing hangs, with all its names. */
    public void remove(long id) {
        table.remove(id);
    }

    /** Names an organisation in the version that the caller saw. */
    public record Target(long id, long version) {}

    /** Records another name, unit or superior body from a day on; papers of earlier days keep the old one. */
    public void rename(Target target, OrganisationDraft draft, LocalDate from, Scope scope) {
        long id = target.id();
        table.raise(id, require(id, scope, target.version()).version());
        List<OrganisationPage.DatedName> names = table.names(id);
        if (!from.isAfter(names.get(names.size() - 1).from())) {
            throw Words.invalid("from", "organisation.rename.early");
        }
        table.insertName(id, ids.next(), draft, from);
    }

    private JooqOrganisations.Row require(long id, Scope scope, @Nullable Long ifVersion) {
        JooqOrganisations.Row row =
                table.find(id, END_OF_TIME).orElseThrow(() -> Words.notFound("organisation.unknown", id));
        requireReach(row.organisation().unitId(), scope);
        if (ifVersion != null) {
            Checks.sameVersion(ifVersion, row.version());
        }
        return row;
    }
}
