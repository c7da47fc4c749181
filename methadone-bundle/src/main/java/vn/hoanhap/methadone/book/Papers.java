package vn.hoanhap.methadone.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.methadone.domain.Application;
import vn.hoanhap.methadone.law.Age;
import vn.hoanhap.methadone.law.ConsentRule;
import vn.hoanhap.methadone.law.PaperRule;

/** Knows whose representative must consent, and which papers somebody hands in. */
public final class Papers {

    private final Desk desk;

    Papers(Desk desk) {
        this.desk = desk;
    }

    /** Lists the papers that are asked of somebody; one for minors also when it cannot be said whether they are. */
    public List<PaperRule> asked(Application one) {
        LocalDate on = day(one);
        Age age = age(birthYear(one.personId()), on);
        return desk.rules().papers(on).stream()
                .filter(rule -> !rule.minors() || age != Age.REACHED)
                .toList();
    }

    /** Lists the papers that are surely asked of somebody and were not handed in. */
    public List<String> missing(Application one) {
        LocalDate on = day(one);
        Age age = age(birthYear(one.personId()), on);
        return desk.rules().papers(on).stream()
                .filter(rule -> !rule.minors() || age == Age.BELOW)
                .map(PaperRule::code)
                .filter(code -> !one.papers().containsKey(code))
                .toList();
    }

    /** Says whether somebody is old enough to consent alone; {@code REACHED} where no rule is shipped. */
    Age age(@Nullable Integer birthYear, LocalDate on) {
        Optional<ConsentRule> rule = desk.rules().consent(on);
        return rule.map(found -> Age.of(birthYear, on, found.below())).orElse(Age.REACHED);
    }

    @Nullable
    Integer birthYear(long personId) {
        return desk.register()
                .people()
                .find(personId, Scope.EVERYTHING)
                .map(Person::birthYear)
                .orElse(null);
    }

    private LocalDate day(Application one) {
        LocalDate governed = one.governed();
        return governed == null ? desk.sql().today() : governed;
    }
}
