package vn.hoanhap.access.account;

import java.time.Duration;
import java.util.List;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;

/**
 * Words the problems of this bundle.
 *
 * @param messages the bundle's sentences
 */
public record AccessProblems(Messages messages) {

    /** Name and password do not belong together; which of the two is wrong is nobody's business. */
    public ProblemException wrongCredentials() {
        return problem("wrong-credentials", 401, "signin.wrong");
    }

    /** Passwords are tried too fast. */
    public ProblemException tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return problem("too-many-attempts", 429, "signin.throttled", seconds).retryAfter(seconds);
    }

    /** There is no such account. */
    public ProblemException noAccount(long id) {
        return Problem.notFound(messages.both("account.none", Long.toString(id)))
                .raise();
    }

    /** There is no such role. */
    public ProblemException noRole(String code) {
        return Problem.notFound(messages.both("role.none", code)).raise();
    }

    /** There is no such token. */
    public ProblemException noToken(long id) {
        return Problem.notFound(messages.both("token.none", Long.toString(id))).raise();
    }

    /** The change contradicts what is there. */
    public ProblemException conflict(String key, Object... arguments) {
        return Problem.conflict(messages.both(key, arguments)).raise();
    }

    /** The account can do more than whoever wants to change it could give. */
    public ProblemException beyond() {
        return Problem.forbidden(messages.both("account.beyond")).raise();
    }

    private ProblemException problem(String type, int status, String key, Object... arguments) {
        return new Problem(
                        type,
                        status,
                        messages.both(key + ".title"),
                        messages.both(key + ".detail", arguments),
                        List.of())
                .raise();
    }
}
