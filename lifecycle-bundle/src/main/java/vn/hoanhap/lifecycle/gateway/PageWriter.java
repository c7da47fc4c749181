package vn.hoanhap.lifecycle.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Frame;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.http.Cookies;
import vn.hoanhap.lifecycle.http.Replies;
import vn.hoanhap.lifecycle.http.SecurityHeaders;
import vn.hoanhap.lifecycle.work.Wordless;

/** Writes pages: framed for a browser that asks for a page, bare for htmx, and redirects within this server only. */
final class PageWriter {

    private static final Logger LOG = LoggerFactory.getLogger(PageWriter.class);
    private static final int REDIRECT = 303;

    private final Supplier<Optional<Frame>> frames;
    private final Elected elected;
    private final TransactionRunner transactions;
    private final Flash flash = new Flash();

    PageWriter(Supplier<Optional<Frame>> frames, Elected elected, TransactionRunner transactions) {
        this.frames = frames;
        this.elected = elected;
        this.transactions = transactions;
    }

    void write(Exchange exchange, Call call, String csrf, PageAnswer answer) throws IOException {
        SecurityHeaders.page(exchange.response());
        if (answer.cookie() != null) {
            Cookies.set(exchange.request(), exchange.response(), Cookies.SESSION, answer.cookie());
        }
        if (answer.retryAfter() != null) {
            exchange.response().setHeader("Retry-After", answer.retryAfter().toString());
        }
        if (answer.location() != null) {
            if (answer.flash() != null) {
                flash.put(exchange, answer.flash());
            }
            redirect(exchange, answer.location());
        } else if (exchange.partial() || answer.title().isEmpty()) {
            toast(exchange, answer.flash());
            Replies.html(exchange.response(), answer.status(), answer.html());
        } else {
            Text said = answer.flash() != null
                    ? answer.flash()
                    : flash.take(exchange).orElse(null);
            Inside inside = new Inside(answer.title(), answer.html(), said);
            Replies.html(exchange.response(), answer.status(), framed(call, csrf, inside));
        }
    }

    /**
     * Writes a problem as a page, in the frame when there is one.
     *
     * @param trace what stands below it, HTML; empty for nothing
     */
    void problem(Exchange exchange, Call call, String csrf, Problem problem, String trace) throws IOException {
        SecurityHeaders.page(exchange.response());
        String html = problemHtml(call, problem) + trace;
        if (!exchange.partial()) {
            Inside inside = new Inside(problem.title().in(call.language()), html, null);
            html = framed(call, csrf, inside);
        }
        Replies.html(exchange.response(), problem.status(), html);
    }

    /** Sends the browser on; htmx is told so, since it would follow by itself and put a whole page into a part. */
    void redirect(Exchange exchange, String location) {
        String local = local(location) ? location : "/";
        if (exchange.partial()) {
            exchange.response().setHeader("HX-Redirect", local);
            Replies.empty(exchange.response(), 200);
        } else {
            exchange.response().setHeader("Location", local);
            Replies.empty(exchange.response(), REDIRECT);
        }
    }

    /** Tells whether an address leads to this server: one slash first, and nothing that browsers read as another host. */
    static boolean local(String location) {
        return location.startsWith("/")
                && !location.startsWith("//")
                && location.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
    }

    /** Is what stands inside the frame. */
    private record Inside(
            String title, String html, @Nullable Text flash) {}

    private String framed(Call call, String csrf, Inside inside) {
        Optional<Frame> frame = frames.get();
        if (frame.isPresent()) {
            try {
                List<Elected.Link> menu = call.signedIn() ? menu(call.principal()) : List.of();
                var framed = new Frame.Framed(call, inside.title(), inside.html(), menu, inside.flash(), csrf);
                return transactions.read(() -> frame.get().page(framed));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("the page frame failed; the page goes out without it", Wordless.of(e));
            }
        }
        return PlainPages.page(call.language(), inside.title(), inside.html());
    }

    private List<Elected.Link> menu(Principal reader) {
        return elected.menu(reader);
    }

    private String problemHtml(Call call, Problem problem) {
        Optional<Frame> frame = frames.get();
        if (frame.isPresent()) {
            try {
                return transactions.read(() -> frame.get().problem(call, problem));
            } catch (RuntimeException | LinkageError e) {
                LOG.error("the frame's problem page failed; a bare one goes out", Wordless.of(e));
            }
        }
        return PlainPages.problem(call.language(), problem);
    }

    private static void toast(Exchange exchange, @Nullable Text sentence) {
        if (sentence != null) {
            ObjectNode trigger = JsonNodeFactory.instance.objectNode();
            trigger.putObject("toast")
                    .put("text", sentence.in(exchange.language()))
                    .put("tone", "ok");
            exchange.response().setHeader("HX-Trigger", ascii(trigger.toString()));
        }
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            ascii.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    /** Returns the token that a caller's forms send back. */
    static String csrf(Caller caller) {
        return caller.csrf();
    }
}
