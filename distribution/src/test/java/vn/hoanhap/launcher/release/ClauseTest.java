package vn.hoanhap.launcher.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseTest {

    @Test
    void readsNamesAttributesAndDirectivesThoughCommasStandInQuotes() {
        var clauses = Clause.of(
                "java.sql,vn.core.unit;version=\"[0.1,1)\",vn.core.team;resolution:=optional;version=1;uses:=\"a,b\"");

        assertThat(clauses).extracting(Clause::path).containsExactly("java.sql", "vn.core.unit", "vn.core.team");
        assertThat(clauses.get(1).attribute("version")).contains("[0.1,1)");
        assertThat(clauses.get(1).optional()).isFalse();
        assertThat(clauses.get(2).attribute("version")).contains("1");
        assertThat(clauses.get(2).optional()).isTrue();
    }

    @Test
    void findsNothingInAHeaderThatIsNotThere() {
        assertThat(Clause.of(null)).isEmpty();
    }
}
