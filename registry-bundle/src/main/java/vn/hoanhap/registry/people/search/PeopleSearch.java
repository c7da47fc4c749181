package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.PERSON;
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
public final class PeopleSearch {

    /**
     * So few are read whole and sorted sooner than a page is gathered in the order of ids, where nothing else is asked; where
     * more is asked, most of those who are read in the order of ids are passed by, and more may be read whole.
     */
    private static final int FEW_ALONE = 1_000;

    private final Sql sql;
    private final Protection protection;
    private final SealedFields sealed;
    private final RoughCounts counts;

    /** Searches the register's tables. */
    public PeopleSearch(Sql sql, Protection protection, SealedFields sealed) {
        this.sql = sql;
        this.protection = protection;
        this.sealed = sealed;
        this.counts = new RoughCounts(sql);
    }

    /** Returns the first eight bytes of a hash of a word, as the table keeps them. */
    public static long token(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /** Finds the next people whom the query asks for and the right reaches. */
    public List<Person> find(PersonQuery query, Scope scope) {
        TypedWords typed = TypedWords.of(query.text(), new TypedWords.Knowing(sql, protection, sealed));
        NavigableMap<Long, Person> found = new TreeMap<>();
        for (List<Narrowing> reach : reach(scope)) {
            for (List<Narrowing> meaning : typed.meanings()) {
                List<Narrowing> all = new ArrayList<>(meaning);
                all.addAll(reach);
                if (query.unitId() != null) {
                    all.add(new Narrowing.Within(Set.of(query.unitId())));
                }
                page(query, all).forEach(person -> found.put(person.id(), person));
            }
        }
        return found.values().stream().limit(query.limit()).toList();
    }

    /** Takes a right apart, since no index serves "in these units or assigned to that member". */
    private static List<List<Narrowing>> reach(Scope scope) {
        if (scope.everything()) {
            return List.of(List.of());
        }
        List<List<Narrowing>> reach = new ArrayList<>();
        if (!scope.units().isEmpty()) {
            reach.add(List.of(new Narrowing.Within(scope.units())));
        }
        Long assignee = scope.assignee();
        if (assignee != null) {
            reach.add(List.of(new Narrowing.AssignedTo(assignee)));
        }
        return reach;
    }

    private List<Person> page(PersonQuery query, List<Narrowing> conditions) {
        List<Narrowing> all = narrowestFirst(conditions);
        Narrowing start = start(all);
        List<Nested> rows = new ArrayList<>(start == null ? List.of() : start.before());
        rows.add(Nested.of(PERSON, start == null ? null : start.index()));
        Field<Long> id = start == null ? PERSON.ID : start.id();
        Condition condition = id.gt(query.after()).and(supported(query));
        for (Narrowing narrowing : all) {
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
    private List<Narrowing> narrowestFirst(List<Narrowing> all) {
        return all.size() < 2
                ? all
                : all.stream().sorted(Comparator.comparingInt(counts::of)).toList();
    }

    /** Returns where to begin: at a word, whose people stand in the order of their ids, or where few are left; else null. */
    private @Nullable Narrowing start(List<Narrowing> narrowestFirst) {
        int few = narrowestFirst.size() == 1 ? FEW_ALONE : RoughCounts.MOST;
        for (Narrowing narrowing : narrowestFirst) {
            if (narrowing instanceof Narrowing.Named || counts.of(narrowing) < few) {
                return narrowing;
            }
        }
        return null;
    }

    private static Condition supported(PersonQuery query) {
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
        return Narrowing.each(DSL.selectOne()
                .from(PERSON_CATEGORY)
                .where(
                        PERSON_CATEGORY.PERSON_ID.eq(PERSON.ID),
                        held,
                        category == null ? DSL.noCondition() : PERSON_CATEGORY.CATEGORY.eq(category)));
    }
}
