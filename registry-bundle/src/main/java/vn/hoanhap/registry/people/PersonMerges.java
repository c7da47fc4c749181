package vn.hoanhap.registry.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.event.DomainEvent;
import vn.hoanhap.core.event.Events;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.duplicates.PairWatch;
import vn.hoanhap.registry.words.Words;

/**
 * Merges two records that turned out to be one human being, and takes that back. No id is rewritten anywhere: everything that
 * counts people resolves them through the view {@code register.person_root}.
 */
public final class PersonMerges {
    private final JooqAliases table;
    private final JooqPeople people;
    private final PairWatch pairs;
    private final Tools tools;

    /** Is what merging works with. */
    public record Tools(Ids ids, Events events, AuditTrail audit, LegalClock clock) {}

    PersonMerges(Sql sql, JooqPeople people, PairWatch pairs, Tools tools) {
        table = new JooqAliases(sql);
        this.people = people;
        this.pairs = pairs;
        this.tools = tools;
    }

    /** Says which record to merge into which, and why. */
    public record Merge(long aliasId, long intoId, String reason) {}

    /**
     * Merges. Both records stay as they are; from now on they count as one.
     *
     * @throws vn.hoanhap.core.programme.ProblemException when the right does not reach both, or they cannot be merged
     */
    public void merge(Merge merge, Scope scope, long accountId) {
        require(merge.aliasId(), scope);
        require(merge.intoId(), scope);
        AliasChain chain = table.around(merge.aliasId(), merge.intoId());
        if (!chain.merge(merge.aliasId(), merge.intoId())) {
            throw Words.conflict("person.merge.refused", merge.aliasId(), merge.intoId());
        }
        long root = chain.root(merge.aliasId());
        table.insert(
                new JooqAliases.Merge(
                        tools.ids().next(), merge.aliasId(), merge.intoId(), root, accountId, merge.reason()),
                tools.clock().now());
        table.point(chain.roots());
        pairs.follow(roots(chain, table.everyRecord(merge.aliasId())), cause(merge.aliasId(), accountId));
        tools.events().publish(new DomainEvent.PeopleMerged(merge.aliasId(), root));
        audit(accountId, "person.merged", merge.aliasId(), "into " + merge.intoId());
    }

    /** Ends a merge: the record, with all that had been merged into it, counts for itself again. */
    public void unmerge(long aliasId, Scope scope, long accountId) {
        require(aliasId, scope);
        AliasChain chain = table.around(aliasId, aliasId);
        long formerRoot = chain.root(aliasId);
        Set<Long> everyRecord = table.everyRecord(aliasId);
        if (chain.unmerge(aliasId) < 0) {
            throw Words.conflict("person.unmerge.refused", aliasId);
        }
        table.end(aliasId, tools.clock().now());
        table.point(chain.roots());
        pairs.follow(roots(chain, everyRecord), cause(aliasId, accountId));
        everyRecord.forEach(pairs::ask);
        tools.events().publish(new DomainEvent.PeopleUnmerged(aliasId, formerRoot));
        audit(accountId, "person.unmerged", aliasId, "from " + formerRoot);
    }

    private static Map<Long, Long> roots(AliasChain chain, Set<Long> records) {
        Map<Long, Long> roots = new HashMap<>();
        records.forEach(id -> roots.put(id, chain.root(id)));
        return roots;
    }

    private PairWatch.Cause cause(long aliasId, long accountId) {
        return new PairWatch.Cause(aliasId, accountId, tools.clock().now());
    }

    private void require(long id, Scope scope) {
        if (people.row(id, scope).isEmpty()) {
            throw Words.notFound("person.unknown", id);
        }
    }

    private void audit(long accountId, String action, long personId, String detail) {
        tools.audit().record(new AuditEntry(accountId, action, "person", String.valueOf(personId), detail));
    }
}
