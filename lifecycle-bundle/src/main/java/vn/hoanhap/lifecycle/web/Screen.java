package vn.hoanhap.lifecycle.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.Templates;

/**
 * Renders the lifecycle's templates.
 *
 * @param templates the templates
 * @param messages their sentences
 * @param read the right to look
 * @param change the right to change
 */
public record Screen(Templates templates, Messages messages, Permission read, Permission change) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    /** Answers with a page whose title is a sentence. */
    PageAnswer page(Call call, String titleKey, String template, Object model) {
        return PageAnswer.html(
                messages.text(call.language(), titleKey), templates.render(template, call.view(messages), model));
    }

    /** Answers with a part of a page. */
    PageAnswer part(Call call, String template, Object model) {
        return PageAnswer.fragment(templates.render(template, call.view(messages), model));
    }

    /** Tells whether the reader may change programmes. */
    boolean mayChange(Call call) {
        return call.principal().may(change);
    }

    /** Writes a moment in legal time. */
    static String moment(Instant instant) {
        return MOMENT.format(LegalClock.legal(instant));
    }
}
