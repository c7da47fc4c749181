package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Dates;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.http.Cookies;
import vn.hoanhap.lifecycle.http.Refusals;

/**
 * Answers the two forms of the frame: the reader's language and the date that governs pages. Both only set a cookie, so they
 * work for anybody, but not for another site: the date governs what every page shows.
 */
final class PreferenceForms {

    private static final List<String> LANGUAGE = List.of("p", "console", "language");
    private static final List<String> DATE = List.of("p", "console", "date");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Intake intake;
    private final ForgeryCheck forgery;
    private final Refusals refusals;

    PreferenceForms(Doorway door) {
        this.intake = door.intake();
        this.forgery = door.forgery();
        this.refusals = door.refusals();
    }

    /** Sets the cookie and returns where to go back; empty when the request is none of the two forms. */
    Optional<String> answer(Exchange exchange, Optional<Method> method) throws IOException {
        boolean language = exchange.segments().equals(LANGUAGE);
        if (method.filter(Method.POST::equals).isEmpty()
                || !(language || exchange.segments().equals(DATE))) {
            return Optional.empty();
        }
        forgery.checkOrigin(exchange.request(), Caller.ANONYMOUS);
        Form form = intake.form(exchange, 0, Caller.ANONYMOUS);
        if (language) {
            Cookies.set(exchange.request(), exchange.response(), Cookies.LANGUAGE, language(form));
        } else {
            Cookies.set(exchange.request(), exchange.response(), Cookies.DATE, date(form));
        }
        return Optional.of(field(form, "back"));
    }

    private static String language(Form form) {
        return field(form, "lang").equals("en") ? "en" : "vi";
    }

    /** Returns what the cookie holds: the ISO date, or that the reader is back in the present. */
    private String date(Form form) {
        if (field(form, "today").equals("true")) {
            return Dates.TODAY;
        }
        String text = field(form, "date");
        try {
            return (text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text)).toString();
        } catch (DateTimeException e) {
            throw refusals.ofField("date", "form-date").raise();
        }
    }

    private static String field(Form form, String name) {
        return form.fields().getOrDefault(name, List.of("")).get(0).strip();
    }
}
