package vn.hoanhap.parts.table;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Reads a list to its end, a page at a time, each page in a short unit of work of its own: nobody who writes waits for a long
 * file.
 *
 * @param transactions reads a page
 * @param pages finds a page
 * @param id what the next page goes on after
 * @param cells writes the found records as rows
 */
public record WholeList<T>(
        TransactionRunner transactions,
        Pages<T> pages,
        ToLongFunction<T> id,
        Function<List<T>, List<List<@Nullable Object>>> cells)
        implements Iterable<List<@Nullable Object>> {

    /** Records of one page: few enough for a quick statement. */
    public static final int PAGE = 500;

    /** Finds the records after a cursor. */
    @FunctionalInterface
    public interface Pages<T> {
        /** Returns at most so many records; 0 begins the list. */
        List<T> after(long cursor, int limit);
    }

    @Override
    public Iterator<List<@Nullable Object>> iterator() {
        return new Rows();
    }

    private final class Rows implements Iterator<List<@Nullable Object>> {
        private final Queue<List<@Nullable Object>> ready = new ArrayDeque<>();
        private long cursor;
        private boolean ended;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !ended) {
                ready.addAll(transactions.read(this::page));
            }
            return !ready.isEmpty();
        }

        private Collection<List<@Nullable Object>> page() {
            List<T> found = pages.after(cursor, PAGE);
            ended = found.size() < PAGE;
            if (!found.isEmpty()) {
                cursor = id.applyAsLong(found.get(found.size() - 1));
            }
            return cells.apply(found);
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the list has ended");
            }
            return ready.remove();
        }
    }
}
