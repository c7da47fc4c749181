package vn.hoanhap.registry.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.journal.Movements;
import vn.hoanhap.registry.journal.StockLines;
import vn.hoanhap.registry.units.Stay;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Codes;
import vn.hoanhap.registry.words.Words;

/** Records the categories of supported people over time, and their movements in the journal. */
public final class CategoryRegister {
    private final JooqCategories table;
    private final JooqPeople people;
    private final Movements movements;
    private final Ids ids;

    CategoryRegister(Sql sql, JooqPeople people, Movements movements, Ids ids) {
        table = new JooqCategories(sql);
        this.people = people;
        this.movements = movements;
        this.ids = ids;
    }

    /** Is what somebody enters. */
    public record Draft(
            long personId,
            String category,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** Notes what is wrong with a draft. */
    public void check(Draft draft, LocalDate today, Violations faults) {
        Checks.code(faults, "category", draft.category(), Codes.CATEGORIES);
        Checks.notFuture(faults, "category_since", draft.from(), today);
        Checks.span(faults, draft.from(), draft.to());
        boolean twice = table.of(List.of(draft.personId())).stream()
                .anyMatch(span -> span.category().equals(draft.category())
                        && (draft.to() == null || !span.from().isAfter(draft.to()))
                        && (span.to() == null || !draft.from().isAfter(span.to())));
        Checks.holds(faults, !twice, "category", "person.category.twice");
    }

    /** Adds a checked category and returns its id. */
    public long add(Draft draft) {
        CategorySpan span =
                new CategorySpan(ids.next(), draft.personId(), draft.category(), draft.from(), draft.to(), 1);
        table.add(span);
        if (!people.fresh(draft.personId())) {
            people.touch(draft.personId());
        }
        movements.begin(wanted(span));
        people.known();
        return span.id();
    }

    /** Ends a category of a person: {@code on} is its last day. */
    public void end(long personId, long id, LocalDate on) {
        CategorySpan span = table.find(id)
                .filter(found -> found.personId() == personId)
                .orElseThrow(() -> Words.notFound("person.category.unknown", id));
        Violations faults = new Violations();
        Checks.span(faults, span.from(), on);
        faults.raise();
        CategorySpan ended = new CategorySpan(id, personId, span.category(), span.from(), on, span.version() + 1);
        table.update(ended);
        people.touch(personId);
        follow(ended);
    }

    /** Makes one category the only one that a person has: what a sheet with a single column says. */
    public void only(long personId, @Nullable String category, @Nullable LocalDate since) {
        List<CategorySpan> known = people.fresh(personId) ? List.of() : table.of(List.of(personId));
        for (CategorySpan span : known) {
            boolean stays = span.category().equals(category) && span.from().equals(since);
            if (stays) {
                return;
            }
            movements.bring(record(span), List.of(), "corrected");
            table.remove(span.id());
        }
        if (category != null && since != null) {
            add(new Draft(personId, category, since, null));
        }
    }

    /** Returns the categories of one record, the newest first. */
    public List<CategorySpan> of(long personId) {
        return table.of(List.of(personId));
    }

    /** Returns the categories of several records, the newest first; records without any are left out. */
    public Map<Long, List<CategorySpan>> of(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : table.of(personIds).stream().collect(Collectors.groupingBy(CategorySpan::personId));
    }

    /** Writes the movements of all categories anew, as after a move to another unit. */
    void followAll(long personId) {
        table.of(List.of(personId)).forEach(this::follow);
    }

    private void follow(CategorySpan span) {
        movements.bring(record(span), wanted(span), "category changed");
    }

    private List<ActivityLine> wanted(CategorySpan span) {
        ActivityLine line = ActivityLine.of(
                        "person.category", Stay.ALWAYS, 0, Quantity.of(1, Measure.PERSONS), record(span))
                .withPerson(span.personId(), span.category());
        return StockLines.of(line, people.stays(span.personId()), span.from(), span.to());
    }

    private static String record(CategorySpan span) {
        return "category:" + span.id();
    }
}
