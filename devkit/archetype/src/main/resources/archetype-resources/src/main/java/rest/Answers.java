package ${package}.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ${package}.domain.Enrolment;
import vn.hoanhap.core.store.Id;

/** Is what the routes answer. */
public final class Answers {

    private Answers() {}

    /**
     * Is an enrolment.
     *
     * @param id the record
     * @param person who takes part
     * @param unit where they lived when they began
     * @param need what they need
     * @param began first day
     * @param ended last day; null while it lasts
     */
    public record Item(Id id, Id person, Id unit, String need, LocalDate began, @Nullable LocalDate ended) {

        static Item of(Enrolment enrolment) {
            return new Item(
                    new Id(enrolment.id()),
                    new Id(enrolment.personId()),
                    new Id(enrolment.unitId()),
                    enrolment.need(),
                    enrolment.began(),
                    enrolment.ended());
        }
    }

    /**
     * Is a page of the list.
     *
     * @param items the enrolments
     * @param next cursor of the next page; null at the end
     */
    public record Listed(List<Item> items, @Nullable String next) {}

    /**
     * Says which record was written. Kept for replays of the call, so it holds no personal text.
     *
     * @param id the record
     */
    public record Kept(Id id) {}
}
