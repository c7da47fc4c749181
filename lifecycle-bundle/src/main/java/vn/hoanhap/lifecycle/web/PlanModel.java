package vn.hoanhap.lifecycle.web;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.phase.PlanReport;

/**
 * Is what the reader sees after the upload of a jar.
 *
 * @param file name of the file
 * @param plan what would happen; null when the file is no programme
 * @param refusal why it is none; null when it is one
 * @param ticket under which the file waits for the word to go on; null when it may not be installed
 */
public record PlanModel(
        String file,
        @Nullable PlanReport plan,
        @Nullable Text refusal,
        @Nullable String ticket) {}
