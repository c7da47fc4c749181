package vn.hoanhap.registry.people.search;

import static vn.hoanhap.registry.db.Tables.ASSIGNED;
import static vn.hoanhap.registry.db.Tables.NAME_TOKEN;
import static vn.hoanhap.registry.db.Tables.PERSON;
import static vn.hoanhap.registry.db.Tables.PERSON_IDENTITY;
import static vn.hoanhap.registry.db.Tables.UNIT_COVER;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.sql.Nested;
import vn.hoanhap.registry.db.tables.NameToken;

/**
 * Is one thing that narrows the people who are sought. A search begins at the one that leaves fewest of them; the others are
 * asked of each person found there.
 */
sealed interface JooqNarrowing {

    /** Returns what is read before the people when a search begins here. */
    default List<Nested> before() {
        return List.of();
    }

    /** Returns the index along which people are read when a search begins here; null: by their ids. */
    default @Nullable String index() {
        return null;
    }

    /** Says how it narrows people when a search begins here. */
    Condition begun();

    /** Returns what the order of a page is read from when a search begins here. */
    default Field<Long> id() {
        return PERSON.ID;
    }

    /** Returns what is read after each person when a search begins elsewhere: at most one row. */
    default List<Nested> after() {
        return List.of();
    }

    /** Says how it narrows people who were found elsewhere. */
    Condition asked();

    /** Asks something of each person for itself: Derby would rather read all rows of the other table first, whatever they are. */
    static Condition each(Select<?> rows) {
        return DSL.condition("(exists ({0}) or 1 = 0)", rows);
    }

    /** Is a word of the name, whole or begun, by its hash; {@code place} tells several of them apart. */
    record Named(long token, int place) implements JooqNarrowing {

        private String alias() {
            return "word" + place;
        }

        NameToken table() {
            return NAME_TOKEN.as(alias());
        }

        @Override
        public List<Nested> before() {
            return List.of(Nested.as(alias(), NAME_TOKEN));
        }

        @Override
        public Condition begun() {
            return table().TOKEN.eq(token).and(table().PERSON_ID.eq(PERSON.ID));
        }

        @Override
        public Field<Long> id() {
            return table().PERSON_ID;
        }

        @Override
        public List<Nested> after() {
            return before();
        }

        @Override
        public Condition asked() {
            return begun();
        }
    }

    /** Is the beginning of the initials; {@code begins} says the same along their index. */
    record Begun(String letters, Condition begins) implements JooqNarrowing {

        @Override
        public String index() {
            return "person_initials";
        }

        @Override
        public Condition begun() {
            return begins;
        }

        @Override
        public Condition asked() {
            return PERSON.INITIALS_FOLDED.concat("").like(letters + "%"); // away from its index
        }
    }

    /** Is the year of birth. */
    record BornIn(int year) implements JooqNarrowing {

        @Override
        public String index() {
            return "person_birth_year";
        }

        @Override
        public Condition begun() {
            return PERSON.BIRTH_YEAR.eq(year);
        }

        @Override
        public Condition asked() {
            return PERSON.BIRTH_YEAR.plus(0).eq(year); // away from its index
        }
    }

    /** Is the number of a citizen card, by its hash. */
    record Numbered(String hash) implements JooqNarrowing {

        @Override
        public List<Nested> before() {
            return List.of(Nested.of(PERSON_IDENTITY, null));
        }

        @Override
        public Condition begun() {
            return PERSON_IDENTITY.ID_NUMBER_HASH.eq(hash).and(PERSON_IDENTITY.PERSON_ID.eq(PERSON.ID));
        }

        @Override
        public Condition asked() {
            return each(DSL.selectOne().from(PERSON_IDENTITY).where(begun()));
        }
    }

    /** Is what units cover, with what they took over. */
    record Within(Set<Long> units) implements JooqNarrowing {

        private Select<?> covered() {
            return DSL.selectDistinct(UNIT_COVER.UNIT_ID)
                    .from(UNIT_COVER)
                    .where(UNIT_COVER.ROOT_ID.in(units), UNIT_COVER.SPLIT.isFalse());
        }

        @Override
        public List<Nested> before() {
            return List.of(Nested.as("covered", covered()));
        }

        @Override
        public String index() {
            return "person_unit";
        }

        @Override
        public Condition begun() {
            return PERSON.UNIT_ID.eq(DSL.field(DSL.name("covered", "unit_id"), Long.class));
        }

        @Override
        public Condition asked() {
            return each(DSL.selectOne()
                    .from(UNIT_COVER)
                    .where(
                            UNIT_COVER.ROOT_ID.in(units),
                            UNIT_COVER.UNIT_ID.eq(PERSON.UNIT_ID),
                            UNIT_COVER.SPLIT.isFalse()));
        }
    }

    /** Is whom somebody was assigned. */
    record AssignedTo(long member) implements JooqNarrowing {

        @Override
        public List<Nested> before() {
            return List.of(Nested.as(
                    "charges",
                    DSL.selectDistinct(ASSIGNED.PERSON_ID).from(ASSIGNED).where(ASSIGNED.MEMBER_ID.eq(member))));
        }

        @Override
        public Condition begun() {
            return PERSON.ID.eq(DSL.field(DSL.name("charges", "person_id"), Long.class));
        }

        @Override
        public Condition asked() {
            return each(DSL.selectOne()
                    .from(ASSIGNED)
                    .where(ASSIGNED.MEMBER_ID.eq(member), ASSIGNED.PERSON_ID.eq(PERSON.ID)));
        }
    }
}
