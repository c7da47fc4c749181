package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_ALIAS;
import static vn.hoanhap.registry.db.Tables.PERSON_CATEGORY;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.PersonQuery;
import vn.hoanhap.registry.people.SealedFields;

/**
 * Finds a page of people in the order of their ids. A database does not know how common a word of a name is, because it only
 * has its hash, and Derby does not see that a page ends after fifty people: it would read all Nguyễns of a province and sort
 * them. So the search counts first, up to a bound, and begins where fewest are left.
 */
public final class JooqPeopleSearch {

    /** So few are read whole and sorted sooner than a page is gathered in the order of ids, where most are passed by. */
    private static final int FEW = 5_000;
    /** The same where nothing else is asked, and everybody who is read in the order of ids may count. */
    private static final int FEW_ALONE = 3_000;

    private final Sql sql;
    private final Protection protection;
    private final SealedFields sealed;
    private final JooqCounts counts;
    private final int few;

    /** Searches the register's tables. */
    public JooqPeopleSearch(Sql sql, Protection protection, SealedFields sealed) {
        this(sql, protection, sealed, FEW);
    }

    JooqPeopleSearch(Sql sql, Protection protection, SealedFields sealed, int few) {
        this.sql = sql;
        this.protection = protection;
        this.sealed = sealed;
        this.counts = new JooqCounts(sql, few);
        this.few = few;
    }

    /** Returns the first eight bytes of a hash of a word, as the table keeps them. */
    public static long token(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /** Finds the next people whom the query asks for and the right reaches. */
    public List<Person> find(PersonQuery query, Scope scope) {
        JooqNameWords typed = JooqNameWords.of(query.text(), new JooqNameWords.Knowing(sql, protection, sealed));
        NavigableMap<Long, Person> found = new TreeMap<>();
        for (JooqReach reach : JooqReach.of(scope)) {
            for (List<JooqNarrowing> meaning : typed.meanings()) {
                List<JooqNarrowing> all = new ArrayList<>(meaning);
                all.addAll(reach.narrowings());
                if (query.unitId() != null) {
                    all.add(new JooqNarrowing.Within(Set.of(query.unitId())));
                }
                page(query, all, scope).forEach(person -> found.put(person.id(), person));
            }
        }
        return found.values().stream().limit(query.limit()).toList();
    }

    private List<Person> page(PersonQuery query, List<JooqNarrowing> conditions, Scope scope) {
        List<JooqNarrowing> all = narrowestFirst(conditions);
        JooqNarrowing start = start(all);
        List<Nested> rows = new ArrayList<>(start == null ? List.of() : start.before());
        rows.add(Nested.of(PERSON, start == null ? null : start.index()));
        Field<Long> id = start == null ? PERSON.ID : start.id();
        Condition condition = id.gt(query.after()).and(supported(query));
        if (query.each()) {
            condition = condition.and(counts(scope));
        }
        for (JooqNarrowing narrowing : all) {
            if (narrowing.equals(start)) {
                condition = condition.and(narrowing.begun());
            } else {
                rows.addAll(narrowing.after());
                condition = condition.and(narrowing.asked());
            }
        }
        return sql.dsl()
                .select(PERSON.ID, PERSON.INITIALS, PERSON.BIRTH_YEAR, PERSON.UNIT_ID)
                .from(sql.nested(rows))
                .where(condition)
                .orderBy(id)
                .limit(query.limit())
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Orders conditions by how few they leave; what stands first is where the search begins. */
    private List<JooqNarrowing> narrowestFirst(List<JooqNarrowing> all) {
        return all.size() < 2
                ? all
                : all.stream().sorted(Comparator.comparing(counts::of)).toList();
    }

    /** Returns where to begin: at a word, whose people stand in the order of their ids, or where few are left; else null. */
    private @Nullable JooqNarrowing start(List<JooqNarrowing> narrowestFirst) {
        int most = narrowestFirst.size() == 1 ? Math.min(FEW_ALONE, few) : few;
        for (JooqNarrowing narrowing : narrowestFirst) {
            if (narrowing instanceof JooqNarrowing.Named || counts.of(narrowing).people() < most) {
                return narrowing;
            }
        }
        return null;
    }

    private Condition supported(PersonQuery query) {
        LocalDate on = query.supportedOn();
        String category = query.category();
        if (on == null && category == null) {
            return DSL.noCondition();
        }
        Condition held = on == null
                ? DSL.noCondition()
                : PERSON_CATEGORY
                        .VALID_FROM
                        .le(on)
                        .and(PERSON_CATEGORY.VALID_TO.isNull().or(PERSON_CATEGORY.VALID_TO.ge(on)));
        Condition asked = category == null ? held : held.and(PERSON_CATEGORY.CATEGORY.eq(category));
        Condition own = JooqNarrowing.each(
                DSL.selectOne().from(categories()).where(PERSON_CATEGORY.PERSON_ID.eq(PERSON.ID), asked));
        return query.each() ? own.or(heldByMerged(asked)) : own;
    }

    private Condition heldByMerged(Condition asked) {
        return JooqNarrowing.each(DSL.selectOne()
                .from(sql.eachAlong(PERSON_ALIAS, "person_alias_root"), categories())
                .where(
                        PERSON_ALIAS.ROOT_ID.eq(PERSON.ID),
                        PERSON_ALIAS.ENDED_AT.isNull(),
                        PERSON_CATEGORY.PERSON_ID.eq(PERSON_ALIAS.ALIAS_ID),
                        asked));
    }

    private Table<?> categories() {
        return sql.eachAlong(PERSON_CATEGORY, "person_category_person");
    }

    /** Leaves out records that were merged into one that the reader may see. */
    private Condition counts(Scope scope) {
        vn.hoanhap.registry.db.tables.Person root = PERSON.as("root");
        return DSL.not(JooqNarrowing.each(DSL.selectOne()
                .from(sql.eachAlong(PERSON_ALIAS, "person_alias_alias"))
                .join(root)
                .on(root.ID.eq(PERSON_ALIAS.ROOT_ID))
                .where(
                        PERSON_ALIAS.ALIAS_ID.eq(PERSON.ID),
                        PERSON_ALIAS.ENDED_AT.isNull(),
                        Sql.within(scope, root.UNIT_ID, root.ID))));
    }
}
