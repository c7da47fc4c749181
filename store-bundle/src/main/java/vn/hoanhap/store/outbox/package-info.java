/**
 * The outbox: domain events as rows that commit with the work they tell of, and one cursor per programme.
 *
 * <p>The danger is a writer that takes a small number and commits late: a reader that has passed that number never sees the
 * row. So nobody reads beyond the {@linkplain vn.hoanhap.store.outbox.Sequencer#horizon horizon}: the number below which
 * every writer has ended. A row holds one event, or a few that follow each other in one unit of work. Rows are inserted once and never changed; no writer waits for another.
 */
@NullMarked
package vn.hoanhap.store.outbox;

import org.jspecify.annotations.NullMarked;
