package vn.hoanhap.access.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.SignIn;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;

/** Signs in and out, tells who one is, changes one's password. */
public final class SessionRoutes {

    /** Is who wants in. */
    public record SignInBody(String username, String password) {}

    /**
     * Is a session.
     *
     * @param token to be sent as {@code Authorization: Bearer}
     * @param expiresAt when it ends at the latest
     * @param mustChangePassword whether nothing else works before the one-time password is changed
     */
    public record SessionBody(String token, Instant expiresAt, boolean mustChangePassword) {}

    /** Is a change of one's own password. */
    public record PasswordBody(String current, String password) {}

    /**
     * Is who calls.
     *
     * @param personId the person behind the account; null when it is nobody's own
     * @param permissions names of all rights, wherever they apply
     */
    public record CallerBody(
            Id accountId, String username, @Nullable Id personId, List<String> permissions, List<GrantBody> grants) {}

    private final SignIn signIn;
    private final Messages messages;
    private final Consumer<String> passwordChanged;

    /**
     * Serves through the given use case.
     *
     * @param passwordChanged told the name of an account whose owner has changed the password
     */
    public SessionRoutes(SignIn signIn, Messages messages, Consumer<String> passwordChanged) {
        this.signIn = signIn;
        this.messages = messages;
        this.passwordChanged = passwordChanged;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/session", SignInBody.class, SessionBody.class)
                .answers(Permission.PUBLIC, messages.both("rest.session.open"), this::open)
                .work(Route.UnitOfWork.OWN));
        add.route(Route.get(
                "/session", CallerBody.class, Permission.SIGNED_IN, messages.both("rest.session.get"), this::get));
        add.route(Route.writing(Method.DELETE, "/session", None.class, None.class)
                .answers(Permission.SIGNED_IN, messages.both("rest.session.close"), this::close));
        add.route(Route.writing(Method.POST, "/session/password", PasswordBody.class, None.class)
                .answers(Permission.SIGNED_IN, messages.both("rest.session.password"), this::changePassword)
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<SessionBody> open(Call call, SignInBody body) {
        SignIn.Opened opened = signIn.signIn(body.username(), body.password(), call.remoteAddress());
        return Answer.ok(new SessionBody(opened.token(), opened.expiresAt(), opened.mustChange()));
    }

    private Answer<CallerBody> get(Call call, None body) {
        Principal caller = call.principal();
        Set<String> permissions = new TreeSet<>();
        caller.grants().forEach(grant -> permissions.addAll(grant.permissions()));
        Long person = caller.personId();
        return Answer.ok(new CallerBody(
                new Id(caller.accountId()),
                caller.username(),
                person == null ? null : new Id(person),
                List.copyOf(permissions),
                caller.grants().stream().map(GrantBody::of).toList()));
    }

    private Answer<None> close(Call call, None body) {
        signIn.signOut(call.principal(), call.view(messages).csrf());
        return Answer.<None>empty().cookie("");
    }

    private Answer<None> changePassword(Call call, PasswordBody body) {
        signIn.changePassword(call.principal(), call.view(messages).csrf(), body.current(), body.password());
        passwordChanged.accept(call.principal().username());
        return Answer.empty();
    }
}
