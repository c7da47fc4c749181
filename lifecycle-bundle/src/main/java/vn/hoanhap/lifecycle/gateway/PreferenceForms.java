package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoanhap.core.programme.Frame;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Dates;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.http.Cookies;

/**
 * Answers the two forms of the frame: the reader's language and the date that governs pages. Both only set a cookie, so they
 * work for anybody, but not for another site: the date governs what every page shows.
 */
final class PreferenceForms {

    private static final List<String> LANGUAGE = List.of("p", "console", "language");
    private static final List<String> DATE = List.of("p", "console", "date");
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** More than any date takes. */
    private static final int LONGEST_DATE = 40;

    private final Intake intake;
    private final ForgeryCheck forgery;

    PreferenceForms(Doorway door) {
        this.intake = door.intake();
        this.forgery = door.forgery();
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
        String back = field(form, "back");
        if (language) {
            Cookies.set(exchange.request(), exchange.response(), Cookies.LANGUAGE, language(form));
            return Optional.of(back);
        }
        Optional<String> date = date(form);
        date.ifPresent(day -> Cookies.set(exchange.request(), exchange.response(), Cookies.DATE, day));
        return Optional.of(date.isPresent() ? back : asking(back, field(form, "date")));
    }

    /** Returns the address of the page on which no date was typed, with what was: the frame says so at its field. */
    private static String asking(String back, String typed) {
        String shown = typed.length() > LONGEST_DATE ? typed.substring(0, LONGEST_DATE) : typed;
        return back + (back.indexOf('?') < 0 ? "?" : "&") + Frame.TYPED_DATE + "="
                + URLEncoder.encode(shown, StandardCharsets.UTF_8);
    }

    private static String language(Form form) {
        return field(form, "lang").equals("en") ? "en" : "vi";
    }

    /** Returns what the cookie holds: the ISO date, or that the reader is back in the present; empty for no date. */
    private static Optional<String> date(Form form) {
        if (field(form, "today").equals("true")) {
            return Optional.of(Dates.TODAY);
        }
        String text = field(form, "date");
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
            return Optional.of(day.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String field(Form form, String name) {
        return form.fields().getOrDefault(name, List.of("")).get(0).strip();
    }
}
