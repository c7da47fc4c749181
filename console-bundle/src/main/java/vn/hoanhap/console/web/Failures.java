package vn.hoanhap.console.web;

import java.util.List;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;

/** Turns a problem into a page that says what happened and what the reader can do. */
public final class Failures {

    private final Messages messages;

    /** Keeps the words. */
    public Failures(Messages messages) {
        this.messages = messages;
    }

    /** Says a kind of problem: its icon, the key of its remedy, and whether the same address may work later. */
    private enum Kind {
        SIGN_IN("lock", "sign-in", false),
        FORBIDDEN("lock", "forbidden", false),
        NOT_FOUND("search", "not-found", false),
        CHANGED("refresh", "changed", true),
        INPUT("edit", "input", false),
        BUSY("clock", "busy", true),
        SERVER("warn", "server", true);

        private final String icon;
        private final String remedy;
        private final boolean retry;

        Kind(String icon, String remedy, boolean retry) {
            this.icon = icon;
            this.remedy = remedy;
            this.retry = retry;
        }

        static Kind of(int status) {
            return switch (status) {
                case 401 -> SIGN_IN;
                case 403 -> FORBIDDEN;
                case 404, 405, 410 -> NOT_FOUND;
                case 409, 412, 428 -> CHANGED;
                case 429, 503 -> BUSY;
                default -> status < 500 ? INPUT : SERVER;
            };
        }
    }

    /** Describes a problem in the reader's language. */
    public Failure of(Call call, Problem problem) {
        Language language = call.language();
        Kind kind = Kind.of(problem.status());
        List<Failure.Point> points = problem.errors().stream()
                .map(error -> new Failure.Point(
                        error.message().in(language), error.remedy().in(language)))
                .toList();
        return new Failure(
                kind.icon,
                problem.title().in(language),
                problem.detail().in(language),
                points,
                kind == Kind.FORBIDDEN ? null : messages.text(language, "failure.remedy." + kind.remedy),
                kind.retry ? call.address() : null,
                problem.status() + " " + problem.type());
    }
}
