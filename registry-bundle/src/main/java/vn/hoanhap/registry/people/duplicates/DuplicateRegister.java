package vn.hoanhap.registry.people.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.Initials;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.PersonMerges;
import vn.hoanhap.registry.people.search.JooqPeopleSearch;
import vn.hoanhap.registry.words.Words;

/**
 * Shows pairs of records that look like one human being and takes decisions about them. Whoever may not see both people does
 * not see the pair.
 */
public final class DuplicateRegister {
    private static final int MOST_ALIKE = 50;

    private final JooqPairs pairs;
    private final JooqPairList list;
    private final JooqFeatures features;
    private final PairWatch watch;
    private final PairSearch search;
    private final PeopleRegister people;
    private final Tools tools;

    /** Is what the register of pairs works with. */
    public record Tools(
            TransactionRunner transactions, Protection protection, AuditTrail audit, Ids ids, LegalClock clock) {}

    /** Keeps pairs in the register's tables. */
    public DuplicateRegister(Sql sql, PeopleRegister people, Tools tools) {
        this.people = people;
        this.tools = tools;
        pairs = new JooqPairs(sql);
        list = new JooqPairList(sql);
        features = new JooqFeatures(sql);
        watch = new PairWatch(sql, tools.ids());
        search = new PairSearch(sql, tools.transactions(), tools.ids(), tools.clock());
    }

    /** Returns what finds pairs. */
    public PairSearch search() {
        return search;
    }

    /** Lists pairs, the surest first. */
    public List<DuplicatePair> list(PairQuery query, Scope scope) {
        return list.list(query, scope);
    }

    /** Returns how many pairs wait for a decision; counts no further than {@code most}. */
    public int open(Scope scope, int most) {
        return list.count(scope, most);
    }

    /** Returns a pair; empty when the right does not reach both people. */
    public Optional<DuplicatePair> find(long id, Scope scope) {
        return list.find(id, scope);
    }

    /** Returns the pairs of the human being behind a record, the open ones first. */
    public List<DuplicatePair> ofPerson(long personId, Scope scope) {
        long root = people.root(personId);
        List<DuplicatePair> all = new ArrayList<>(list.ofPerson(root, scope, new PairQuery(true, 0, MOST_ALIKE)));
        all.addAll(list.ofPerson(root, scope, new PairQuery(false, 0, MOST_ALIKE)));
        return all;
    }

    /** Is somebody on record who looks like a person that is being entered. */
    public record Alike(Person person, Likeness likeness) {}

    /** Returns those on record, within a right's reach, who look like a person that is being entered; the surest first. */
    public List<Alike> alike(PersonDraft draft, Scope scope) {
        Features subject = features(draft);
        Set<Long> near = features.near(draft.unitId());
        Map<Long, Likeness> found = new HashMap<>();
        for (Features other : Comparison.others(features, subject, near, MOST_ALIKE)) {
            Likeness.between(subject, other, near.contains(other.unitId()))
                    .ifPresent(likeness -> found.merge(other.root(), likeness, DuplicateRegister::surer));
        }
        return people.findAll(new HashSet<>(found.keySet()), scope).stream()
                .map(person ->
                        new Alike(person, found.getOrDefault(person.id(), new Likeness(Strength.WEAK, List.of()))))
                .sorted(Comparator.comparing(alike -> alike.likeness().strength()))
                .toList();
    }

    /** Returns what compares the people of one file, who are told of nobody beyond a right's reach. */
    public FileLikeness ofFile(Scope scope) {
        return new FileLikeness(features, this::features, ids -> people.findAll(ids, scope));
    }

    private static Likeness surer(Likeness one, Likeness other) {
        return one.strength().compareTo(other.strength()) <= 0 ? one : other;
    }

    private Features features(PersonDraft draft) {
        String name = draft.identity().fullName();
        String number = draft.identity().idNumber();
        List<byte[]> hashes = name == null ? List.of() : tools.protection().tokens(name);
        return new Features(
                0,
                0,
                NameKey.of(hashes.stream().map(JooqPeopleSearch::token).toList()),
                Features.letters(Initials.fold(draft.knownInitials())),
                draft.knownBirthYear(),
                number == null ? null : people.sealedFields().exact(number),
                draft.unitId());
    }

    /**
     * Is a decision about a pair.
     *
     * @param state SAME merges, DIFFERENT is remembered, OPEN takes back what was decided
     * @param keep the record that stays when they are merged; null for the one that was entered first
     * @param version the version of the pair that was looked at
     */
    public record Verdict(PairState state, @Nullable Long keep, long version) {}

    /**
     * Decides about a pair.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when the right does not reach both people, 409 when somebody
     *     decided meanwhile, 412 when the pair changed meanwhile, 422 when the record to keep is none of the two
     */
    public void decide(long id, Verdict verdict, Scope scope, long accountId) {
        DuplicatePair seen = find(id, scope).orElseThrow(() -> Words.notFound("duplicate.unknown", id));
        boolean undoes = verdict.state() == PairState.OPEN;
        refuseDecided(seen.state(), undoes);
        if (!pairs.raise(id, verdict.version())) {
            pairs.find(id).ifPresent(now -> refuseDecided(now.state(), undoes));
            throw Problem.changedMeanwhile(null).raise();
        }
        switch (verdict.state()) {
            case SAME -> merge(seen, verdict.keep(), scope, accountId);
            case DIFFERENT -> tellApart(id, accountId);
            case OPEN -> takeBack(id, scope, accountId);
        }
    }

    private static void refuseDecided(PairState state, boolean undoes) {
        if (undoes && state == PairState.OPEN) {
            throw Words.conflict("duplicate.not-decided");
        }
        if (!undoes && state != PairState.OPEN) {
            throw Words.conflict("duplicate.decided");
        }
    }

    private void merge(DuplicatePair pair, @Nullable Long keep, Scope scope, long accountId) {
        long low = pair.low().id();
        long high = pair.high().id();
        long stays = keep == null ? low : keep;
        if (stays != low && stays != high) {
            throw Words.invalid("keep", "duplicate.keep");
        }
        String reason = "pair " + pair.id() + ": " + JooqPairs.codes(pair.likeness());
        people.merges().merge(new PersonMerges.Merge(stays == low ? high : low, stays, reason), scope, accountId);
    }

    /** What holds for two records holds for all of the two human beings. */
    private void tellApart(long id, long accountId) {
        StoredPair pair = stored(id);
        var decided = new StoredPair.Decided(accountId, tools.clock().now(), null);
        for (StoredPair one : pairs.between(pair.roots())) {
            if (one.state() == PairState.OPEN) {
                pairs.update(one.decided(PairState.DIFFERENT, decided));
            }
        }
        audit(accountId, "person.told-apart", pair);
    }

    private void takeBack(long id, Scope scope, long accountId) {
        StoredPair pair = stored(id);
        StoredPair.Decided decided = pair.decided();
        Long merged = decided == null ? null : decided.mergedId();
        if (merged != null) {
            people.merges().unmerge(merged, scope, accountId);
            return;
        }
        for (StoredPair one : pairs.between(pair.roots())) {
            if (one.state() == PairState.DIFFERENT) {
                pairs.update(one.decided(PairState.OPEN, null));
            }
        }
        watch.ask(pair.records().low());
        audit(accountId, "person.asked-again", pair);
    }

    private StoredPair stored(long id) {
        return pairs.find(id).orElseThrow(() -> Words.notFound("duplicate.unknown", id));
    }

    private void audit(long accountId, String action, StoredPair pair) {
        String low = String.valueOf(pair.records().low());
        String detail = "and " + pair.records().high();
        tools.audit().record(new AuditEntry(accountId, action, "person", low, detail));
    }
}
