package vn.hoanhap.reporting.web;

import java.util.List;
import java.util.Map;
import vn.hoanhap.reporting.remarks.Remarks;

/**
 * Fills the form for what is written under a report.
 *
 * @param heading unit and days of the report
 * @param action where it is sent
 * @param backHref the report
 * @param kept what the form sends along, by field
 * @param values what is in the fields
 * @param errors what is wrong, by field
 * @param summary the same for the head of the form
 * @param versions what was written before, the latest first
 */
public record RemarksModel(
        String heading,
        String action,
        String backHref,
        Map<String, String> kept,
        Map<String, String> values,
        Map<String, String> errors,
        Map<String, String> summary,
        List<Version> versions) {

    /** Is a version: when it was written, and what. */
    public record Version(String title, Remarks.Words words) {}

    /** Returns what is in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
