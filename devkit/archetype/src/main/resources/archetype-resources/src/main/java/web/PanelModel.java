package ${package}.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the panel at a person.
 *
 * @param rows their enrolments
 * @param enrol address of the form for them; null when the reader may not
 */
public record PanelModel(List<Row> rows, @Nullable String enrol) {}
