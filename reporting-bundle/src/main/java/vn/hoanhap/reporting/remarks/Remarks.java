package vn.hoanhap.reporting.remarks;

import java.time.Instant;

/**
 * Is what an office writes under a report in its own words. Nothing is overwritten: whoever writes anew makes another version.
 *
 * @param id its id
 * @param place under which report
 * @param words what is written
 * @param version 1 for the first, one more for each that takes the place of another
 * @param at when it was written
 * @param by account that wrote it
 */
public record Remarks(long id, Place place, Words words, int version, Instant at, long by) {

    /**
     * Is what is written; each may be empty.
     *
     * @param difficulties what was hard
     * @param proposals what is asked for
     * @param approvedBy who approved the report, as it is to be printed
     */
    public record Words(String difficulties, String proposals, String approvedBy) {

        /** Tells whether nothing is written. */
        public boolean none() {
            return difficulties.isEmpty() && proposals.isEmpty() && approvedBy.isEmpty();
        }
    }
}
