package vn.hoanhap.exchange.template;

/**
 * Is a unit as the template lists it.
 *
 * @param name its full name
 * @param above the name of the unit above it; empty for a province
 * @param reference what a cell may hold instead of the name
 */
public record NamedPlace(String name, String above, String reference) {}
