package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.http.Fields;
import vn.hoanhap.lifecycle.http.ProblemJson;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.http.Replies;
import vn.hoanhap.lifecycle.http.SecurityHeaders;
import vn.hoanhap.lifecycle.http.SpooledFile;

/**
 * Answers while the port is open and the gateway is not there yet: always 503 and when to come back; for people a page that
 * comes back by itself.
 */
final class StartingAnswers {

    private static final String SECONDS = "2";

    /** Needs nothing from the server, which cannot give files yet. */
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.0625rem/1.6 system-ui,sans-serif;\
            background:#f6f8f7;color:#1d2b27}
            main{max-width:32rem;padding:2rem;text-align:center}
            h1{font-size:1.5rem;line-height:1.3;margin:1.25rem 0 .5rem}
            p{margin:.5rem 0}
            i{display:inline-block;width:.75rem;height:.75rem;margin:0 .25rem;border-radius:50%;background:#0f766e;\
            animation:wait 1.2s ease-in-out infinite}
            i+i{animation-delay:.2s}i+i+i{animation-delay:.4s}
            @keyframes wait{50%{opacity:.2}}
            @media (prefers-reduced-motion:reduce){i{animation:none}}
            @media (prefers-color-scheme:dark){body{background:#101816;color:#e4ece9}i{background:#5eead4}}
            """;

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Messages messages;
    private final Refusals refusals;

    StartingAnswers(Messages messages) {
        this.messages = messages;
        this.refusals = new Refusals(messages);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = Fields.of(request.getQueryString()).orElse(Map.of());
        Language language = new Exchange(request, response, List.of(), query).language();
        String path = request.getRequestURI();
        SecurityHeaders.data(request, response);
        response.setHeader("Retry-After", SECONDS);
        if (path.equals("/health")) {
            Replies.text(response, 503, "application/json", "{\"status\":\"STARTING\",\"programmes\":[]}");
        } else if (path.equals("/api") || path.startsWith("/api/")) {
            ProblemJson.write(response, refusals.of(503, "starting"), language);
        } else {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Refresh", SECONDS);
            Replies.html(response, 503, page(language));
        }
    }

    private String page(Language language) {
        String title = PlainPages.escaped(messages.text(language, "problem.starting"));
        String words = PlainPages.escaped(messages.text(language, "page.starting"));
        return "<!doctype html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main role=\"status\">"
                + "<div aria-hidden=\"true\"><i></i><i></i><i></i></div><h1>" + title + "</h1><p>" + words
                + "</p></main></body></html>\n";
    }

    private static String hash(String style) {
        byte[] bytes = style.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(SpooledFile.sha256Digest().digest(bytes));
    }
}
