package vn.hoanhap.counselling.web;

import java.util.List;

/**
 * Fills the list of a point's day.
 *
 * @param point its name
 * @param day the day
 * @param back page of the point
 * @param before the list of the day before
 * @param after the list of the day after
 * @param rows who was there or is expected
 */
public record DayModel(String point, String day, String back, String before, String after, List<Row> rows) {

    /** Copies the list. */
    public DayModel {
        rows = List.copyOf(rows);
    }

    /** Is a session of that day. */
    public record Row(String time, String people, String mode, Pill state, String href) {}
}
