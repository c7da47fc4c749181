package vn.hoanhap.reporting.web;

import java.util.List;

/**
 * Fills the card of the first page.
 *
 * @param heading unit and period in words
 * @param rows the figures
 */
public record CardModel(String heading, List<FigureRow> rows) {}
