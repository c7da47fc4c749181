package vn.hoanhap.registry.web.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.registry.web.Form;

/**
 * Is the form by which the reader takes the next step: what happened, on which day, and a few words.
 *
 * @param action where the form goes
 * @param form what stands in its fields
 * @param options what may be said now, with titles
 * @param text label of the words
 * @param help what to write; null for nothing
 * @param version of the record that is answered
 * @param referrals what may be linked, with titles; empty where nothing may
 */
public record Answering(
        String action,
        Form form,
        Map<String, String> options,
        String text,
        @Nullable String help,
        int version,
        Map<String, String> referrals) {}
