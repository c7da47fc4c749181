package vn.hoanhap.reporting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is a figure as a page shows it; all texts are in the reader's language.
 *
 * @param code code of the indicator
 * @param title its title
 * @param explanation what counts and what does not
 * @param display the figure with its qualifier
 * @param spoken a ratio as somebody says it, in whole percent; null for a plain figure
 * @param measure what it counts
 * @param period unit and days in words: a stock has one day
 * @param partOf title of the figure that this one is part of; null when it stands alone
 * @param notice what stands beside the figure, such as undecided lines; null for nothing
 * @param noticeHref where that is listed; null for nothing
 * @param origin how it was counted without its programme; null when that is, or was, installed
 * @param href where its lines are listed
 * @param declared what offices declare beside it
 */
public record FigureRow(
        String code,
        String title,
        String explanation,
        String display,
        @Nullable String spoken,
        String measure,
        String period,
        @Nullable String partOf,
        @Nullable String notice,
        @Nullable String noticeHref,
        @Nullable String origin,
        String href,
        List<Declared> declared) {

    /**
     * Is what an office declares beside a computed figure.
     *
     * @param said what it says, with what it counts
     * @param days its own days
     * @param source who says so, and where it is written
     * @param href its page
     */
    public record Declared(String said, String days, String source, String href) {}
}
