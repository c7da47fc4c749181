package vn.hoanhap.counselling.web;

/**
 * Fills the slip for who is expected.
 *
 * @param when day, and time when it is known
 * @param where the point, or how people meet
 * @param unit the commune
 * @param host the organisation that hosts the point, or that counsels
 * @param number by which the session is found again
 * @param back page of the session
 */
public record SlipModel(String when, String where, String unit, String host, String number, String back) {}
