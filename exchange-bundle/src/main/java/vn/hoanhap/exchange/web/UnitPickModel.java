package vn.hoanhap.exchange.web;

import java.util.List;

/**
 * Is the units that were found for a cell.
 *
 * @param cell name of the form's field
 * @param asked whether anything was written
 * @param choices what was found
 */
public record UnitPickModel(String cell, boolean asked, List<Choice> choices) {

    /** Is a unit: what the cell will hold, its name, and what is above it. */
    public record Choice(String value, String label, String detail) {}
}
