package vn.hoanhap.access;

import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.FirstStep;
import vn.hoanhap.core.programme.FirstStep.Standing;
import vn.hoanhap.core.text.Messages;

/** Knows how the steps of the first-run guide stand that have to do with accounts. */
final class AccessSteps {

    private static final int PASSWORD = 10;
    private static final int OFFICER = 30;
    private static final int ACCOUNTS = 60;

    private final Accounts accounts;
    private final Messages messages;

    AccessSteps(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    void contribute(Contributions add) {
        String several = "/accounts/several";
        add.firstStep(new FirstStep(
                "password", PASSWORD, words("password"), "/account", Permission.SIGNED_IN, this::password));
        add.firstStep(
                new FirstStep("officer", OFFICER, words("officer"), several, AccessRights.ACCOUNTS, this::officer));
        add.firstStep(
                new FirstStep("accounts", ACCOUNTS, words("accounts"), several, AccessRights.ACCOUNTS, this::invited));
    }

    private FirstStep.Words words(String step) {
        return new FirstStep.Words(
                messages.both("step." + step),
                messages.both("step." + step + ".purpose"),
                messages.both("step." + step + ".action"));
    }

    /** A machine's token signs in without a password of its own. */
    private Standing password(Call call) {
        Principal reader = call.principal();
        boolean oneTime = accounts.list(reader, reader.username(), 0, 1).stream()
                .anyMatch(account -> account.id() == reader.accountId() && account.mustChange());
        return oneTime
                ? Standing.toDo(messages.both("step.password.one-time"))
                : Standing.done(messages.both("step.password.own"));
    }

    private Standing officer(Call call) {
        int officers = accounts.count(Roles.PROVINCE_OFFICER);
        return officers == 0
                ? Standing.toDo(messages.both("step.officer.none"))
                : Standing.done(messages.both("step.officer.some", officers));
    }

    private Standing invited(Call call) {
        int all = accounts.count(null);
        return all <= 1
                ? Standing.toDo(messages.both("step.accounts.one"))
                : Standing.done(messages.both("step.accounts.some", all));
    }
}
