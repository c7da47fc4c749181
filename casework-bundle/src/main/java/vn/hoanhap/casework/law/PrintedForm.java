package vn.hoanhap.casework.law;

import vn.hoanhap.parts.law.Basis;

/**
 * Is a printed form that is due.
 *
 * @param kind for which sort of list
 * @param title what the form is called where it is laid down
 * @param basis where that is, and on which days
 */
public record PrintedForm(Kind kind, String title, Basis basis) {}
