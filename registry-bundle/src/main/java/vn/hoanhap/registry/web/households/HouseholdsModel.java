package vn.hoanhap.registry.web.households;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.web.Filter;

/**
 * Is the list of households.
 *
 * @param rows the households
 * @param text words that the reader looks for; null for none
 * @param unit narrowed to a unit
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayEnter whether the reader may enter a household
 * @param files the same list as files; null while it shows what a search found
 */
public record HouseholdsModel(
        List<Row> rows,
        @Nullable String text,
        Filter unit,
        @Nullable String next,
        @Nullable String first,
        boolean mayEnter,
        @Nullable Downloads files) {

    /** Is a household with its place and how many people are on record. */
    public record Row(Household household, String place, int people) {

        /** Returns the address of the household's page. */
        public String href() {
            return "/p/register/households/" + household.id();
        }
    }
}
