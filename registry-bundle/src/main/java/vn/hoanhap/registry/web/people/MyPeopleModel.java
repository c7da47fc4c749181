package vn.hoanhap.registry.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the page of the people whom the reader looks after.
 *
 * @param known whether the account is somebody's own: only then is anybody assigned to it
 * @param due what is due with them, over all programmes
 * @param rows the people
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param files the same list as files
 */
public record MyPeopleModel(
        boolean known,
        Elected.ShownDue due,
        List<PersonRow> rows,
        @Nullable String next,
        @Nullable String first,
        Downloads files) {

    /** Copies the list. */
    public MyPeopleModel {
        rows = List.copyOf(rows);
    }
}
