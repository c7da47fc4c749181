package vn.hoanhap.core.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;

/**
 * Is what a programme knows to be due: an appointment, an answer, an instalment. The first page and the page of a volunteer's
 * own people list what all programmes know, the earliest first; nobody asks a programme for its tables.
 *
 * @param id unique within the programme
 * @param permission the right that a reader needs
 * @param source what tells it
 */
public record DueItems(String id, Permission permission, Source source) {

    /**
     * Says what is wanted.
     *
     * @param assignee only about people who are assigned to this member, as far as the right reaches them; null for all that
     *     the right reaches
     * @param until due on this day or before
     * @param limit at most this many, the earliest first
     */
    public record Asked(@Nullable Long assignee, LocalDate until, int limit) {

        /** Returns who is assigned; a query narrows by it and by {@link Call#scope}. Everything when nobody was named. */
        public Scope assigned() {
            return assignee == null ? Scope.EVERYTHING : new Scope(false, Set.of(), assignee);
        }
    }

    /**
     * Is one thing that is due.
     *
     * @param on legal date on which it is due; it is overdue from the day after
     * @param what what is to be done, in the reader's language
     * @param about initials of the person, or the label of the household; never a name
     * @param detail who sees to it, how much, or another short addition in the reader's language; null for none
     * @param path page of this programme on which it is done, such as {@code /people/17}
     */
    public record Item(
            LocalDate on,
            String what,
            String about,
            @Nullable String detail,
            String path) {
        @Override
        public String toString() {
            return "Item[" + on + " " + path + "]";
        }
    }

    /** Tells what is due. */
    @FunctionalInterface
    public interface Source {
        /**
         * Lists what is due, the earliest first. It is asked while a page is made, so its queries are bounded: whoever serves
         * many units has lists to work through, and no errands.
         *
         * @param call the page's; {@link Call#scope} is that of this contribution's own permission
         */
        List<Item> list(Call call, Asked asked) throws Exception;
    }
}
