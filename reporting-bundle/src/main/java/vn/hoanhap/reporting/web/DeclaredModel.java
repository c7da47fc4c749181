package vn.hoanhap.reporting.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of one declared figure.
 *
 * @param row the figure
 * @param code code of its indicator
 * @param entered day on which it was entered
 * @param withdrawn when and why it was withdrawn; null while it stands
 * @param correctedHref page of the figure that this one corrects; null for none
 * @param changeHref where it is withdrawn; null when the reader may not, or it no longer stands
 * @param reason what was typed as the reason
 * @param errors what is wrong with that
 */
public record DeclaredModel(
        DeclaredListModel.Row row,
        String code,
        String entered,
        @Nullable String withdrawn,
        @Nullable String correctedHref,
        @Nullable String changeHref,
        String reason,
        Map<String, String> errors) {}
