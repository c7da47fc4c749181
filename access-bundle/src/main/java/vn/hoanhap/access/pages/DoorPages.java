package vn.hoanhap.access.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.access.account.SignIn;
import vn.hoanhap.access.password.PasswordRules;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;

/** The door: signing in and out, and changing one's own password. */
public final class DoorPages {

    private static final String HOME = "/p/console/";
    private static final String SIGN_IN = "/p/access/sign-in";
    private static final String OWN = "/p/access/account";

    /** A path on this server: one slash, then neither a second one nor a backslash, which browsers take for one. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    /**
     * Is what the sign-in page shows.
     *
     * @param username as typed before
     * @param next where to go on
     * @param problem what is wrong; empty for nothing
     */
    public record SignInModel(String username, String next, String problem) {}

    /**
     * Is what the page of one's own account shows.
     *
     * @param username its name
     * @param roles titles of its roles
     * @param errors what is wrong, by field
     * @param shortest the least letters of a new password
     * @param forced whether nothing else works before the one-time password is changed
     */
    public record OwnModel(
            String username, List<String> roles, Map<String, String> errors, int shortest, boolean forced) {}

    private final Screen screen;
    private final SignIn signIn;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final Consumer<String> passwordChanged;

    /**
     * Is what the door works with.
     *
     * @param passwordChanged told the name of an account whose owner has changed the password
     */
    public record Parts(SignIn signIn, Accounts accounts, RoleCatalogue roles, Consumer<String> passwordChanged) {}

    /** Serves through the given use cases. */
    public DoorPages(Screen screen, Parts parts) {
        this.screen = screen;
        this.signIn = parts.signIn();
        this.accounts = parts.accounts();
        this.roles = parts.roles();
        this.passwordChanged = parts.passwordChanged();
    }

    /** Adds the pages. */
    public void contribute(Contributions add) {
        add.page(Page.get("/sign-in", Permission.PUBLIC, this::signInPage));
        add.page(Page.post("/sign-in", Permission.PUBLIC, this::signIn).work(Route.UnitOfWork.OWN));
        add.page(Page.post("/sign-out", Permission.SIGNED_IN, this::signOut));
        add.page(Page.get("/", Permission.SIGNED_IN, call -> PageAnswer.redirect(OWN)));
        add.page(Page.get("/account", Permission.SIGNED_IN, this::ownPage));
        add.page(Page.post("/account", Permission.SIGNED_IN, this::changePassword)
                .work(Route.UnitOfWork.OWN));
    }

    private PageAnswer signInPage(Call call) {
        String next = local(call.query("next").orElse(HOME));
        if (call.signedIn()) {
            return PageAnswer.redirect(next);
        }
        return screen.page(call, "door.title", "door/sign-in.jte", new SignInModel("", next, ""));
    }

    private PageAnswer signIn(Call call) {
        String username = call.field("username");
        String next = local(call.field("next"));
        try {
            SignIn.Opened opened = signIn.signIn(username, Screen.typed(call, "password"), call.remoteAddress());
            String to = opened.mustChange() ? OWN : next;
            return PageAnswer.redirect(to).cookie(opened.token());
        } catch (ProblemException e) {
            String problem = e.problem().detail().in(call.language());
            SignInModel model = new SignInModel(username, next, problem);
            // 401 would make some browsers ask for a password of their own.
            int status = e.problem().status() == 401 ? 422 : e.problem().status();
            String html = screen.html(call, "door/sign-in.jte", model);
            Long retry = e.retryAfter().isPresent() ? e.retryAfter().getAsLong() : null;
            return new PageAnswer(status, screen.title(call, "door.title"), html, null, null, null, retry);
        }
    }

    private PageAnswer signOut(Call call) {
        signIn.signOut(call.principal(), call.view(screen.messages()).csrf());
        return PageAnswer.redirect(SIGN_IN, screen.messages().both("door.left")).cookie("");
    }

    private PageAnswer ownPage(Call call) {
        return screen.page(call, "own.title", "door/account.jte", model(call, Map.of()));
    }

    private PageAnswer changePassword(Call call) {
        String fresh = Screen.typed(call, "password");
        if (!fresh.equals(Screen.typed(call, "repeated"))) {
            String error = screen.messages().text(call.language(), "password.repeated.wrong");
            return wrong(call, Map.of("repeated", error));
        }
        try {
            String csrf = call.view(screen.messages()).csrf();
            signIn.changePassword(call.principal(), csrf, Screen.typed(call, "current"), fresh);
            passwordChanged.accept(call.principal().username());
            return PageAnswer.redirect(HOME, screen.messages().both("password.done"));
        } catch (ProblemException e) {
            return wrong(call, Screen.errors(e.problem(), call.language()));
        }
    }

    private PageAnswer wrong(Call call, Map<String, String> errors) {
        return screen.invalid(call, "own.title", "door/account.jte", model(call, errors));
    }

    private OwnModel model(Call call, Map<String, String> errors) {
        Principal caller = call.principal();
        Map<String, String> titles = AccountPages.titles(roles, call.language());
        return new OwnModel(
                caller.username(),
                caller.grants().stream()
                        .map(grant -> titles.getOrDefault(grant.role(), grant.role()))
                        .distinct()
                        .toList(),
                errors,
                PasswordRules.SHORTEST,
                accounts.get(caller.accountId()).mustChange());
    }

    private static String local(String address) {
        return LOCAL.matcher(address).matches() ? address : HOME;
    }
}
