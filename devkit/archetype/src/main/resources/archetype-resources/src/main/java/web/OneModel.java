package ${package}.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of an enrolment.
 *
 * @param row the enrolment
 * @param version its version, which the form sends back
 * @param end address of the form that records its end; null when it has ended or the reader may not
 * @param ended what is in the form’s field
 * @param takeBack address that takes it back; null when the reader may not
 * @param errors what is wrong with the form, by field
 */
public record OneModel(
        Row row,
        int version,
        @Nullable String end,
        String ended,
        @Nullable String takeBack,
        Map<String, String> errors) {}
