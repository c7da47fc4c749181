package vn.hoanhap.registry.web.legal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.legal.LegalText;

/**
 * Is the list of legal texts.
 *
 * @param rows the texts of this page
 * @param asked what the reader looks for
 * @param kinds codes of kinds with their titles
 * @param next address of the next page; null when there is none
 * @param first address of the first page; null when this one is it
 * @param mayEnter whether the reader may enter a text
 * @param files the same list as files
 */
public record LegalListModel(
        List<Row> rows,
        Asked asked,
        Map<String, String> kinds,
        @Nullable String next,
        @Nullable String first,
        boolean mayEnter,
        Downloads files) {
    /** Copies the list. */
    public LegalListModel {
        rows = List.copyOf(rows);
    }

    /** Is where the list begins. */
    public static final String ADDRESS = "/p/register/legal-texts";

    /** Is what the reader looks for; {@code all}: also what has ended or not begun. */
    public record Asked(@Nullable String text, @Nullable String kind, boolean all) {}

    /** Is a text with its state on the page's date. */
    public record Row(LegalText text, LegalText.State state) {
        /** Returns the address of its page. */
        public String href() {
            return ADDRESS + "/" + text.key();
        }

        /** Says from when until when it holds, with what is not known. */
        public String days(View view) {
            LocalDate from = text.draft().from();
            LocalDate to = text.draft().to();
            String begin =
                    from == null ? view.t("page.legal.days.unclear") : view.t("page.legal.days.from", view.date(from));
            return to == null ? begin : view.t("page.legal.days.to", begin, view.date(to));
        }
    }

    /** Returns the tone of a state's pill. */
    public static String tone(LegalText.State state) {
        return switch (state) {
            case IN_FORCE -> "ok";
            case NOT_YET -> "soft";
            case ENDED -> "plain";
            case UNKNOWN -> "warn";
        };
    }
}
