package vn.hoanhap.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.account.RoleGrant;
import vn.hoanhap.access.password.OneTimePassword;
import vn.hoanhap.access.password.Passwords;
import vn.hoanhap.access.protection.PrivateFiles;
import vn.hoanhap.access.session.Principals;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.AccountStore.Credentials;
import vn.hoanhap.access.store.AccountStore.Secret;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;

/**
 * Makes the first accounts of an empty office: an administrator with a one-time password in a file, or the sample accounts
 * of a demo. Units and people come later, so the sample accounts that need one wait for the sheet {@code accounts}.
 */
final class FirstStart {

    private static final String ADMIN = "admin";

    /** The sample accounts and their role in the whole office; empty for those that get a unit from the sheet. */
    private static final Map<String, Optional<String>> SAMPLE = Map.of(
            ADMIN,
            Optional.of(Roles.ADMINISTRATOR),
            "province",
            Optional.of(Roles.PROVINCE_OFFICER),
            "lender",
            Optional.of(Roles.LENDER),
            "auditor",
            Optional.of(Roles.AUDITOR),
            "commune",
            Optional.empty(),
            "police",
            Optional.empty(),
            "leader",
            Optional.empty(),
            "volunteer",
            Optional.empty());

    private final TransactionRunner transactions;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final LegalClock clock;

    FirstStart(
            TransactionRunner transactions,
            AccountStore accounts,
            Passwords passwords,
            AuditTrail audit,
            LegalClock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the accounts unless there are some; brings the sample accounts' password up to date in a demo. */
    void run(AccessSettings settings) {
        String demoPassword = settings.demoPassword();
        boolean empty = transactions.read(() -> !accounts.any());
        if (demoPassword == null) {
            if (empty) {
                firstAdministrator(passwordFile(settings.dataFolder()));
            }
        } else if (empty) {
            make(SAMPLE, demoPassword, false);
        } else {
            refresh(demoPassword);
        }
    }

    /** The file that holds the first administrator's one-time password until it is changed. */
    static Path passwordFile(Path dataFolder) {
        return dataFolder.resolve("run").resolve("first-password.txt");
    }

    /** Removes the file with the one-time password once nobody needs it. */
    static void passwordChanged(Path dataFolder, String username) {
        if (username.equals(ADMIN)) {
            try {
                Files.deleteIfExists(passwordFile(dataFolder));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "cannot remove " + passwordFile(dataFolder)
                                + "; its password is no longer valid, remove it by hand",
                        e);
            }
        }
    }

    /** The file comes first: an administrator whose password nobody knows would lock the office out. */
    private void firstAdministrator(Path file) {
        String oneTime = OneTimePassword.next();
        try {
            PrivateFiles.write(file, oneTime + "\n");
            if (make(Map.of(ADMIN, Optional.of(Roles.ADMINISTRATOR)), oneTime, true)) {
                say("Tài khoản đầu tiên / first account: " + ADMIN + "; mật khẩu dùng một lần / one-time password: "
                        + file);
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot write " + file + "; give the server's user the right to write there, or free some room", e);
        }
    }

    /**
     * Makes all accounts together with the operator's, or none. Another node on the same empty database may be faster; its
     * accounts are as good.
     */
    private boolean make(Map<String, Optional<String>> some, String password, boolean mustChange) {
        Map<String, String> hashes = new TreeMap<>();
        some.keySet().forEach(username -> hashes.put(username, passwords.hash(password)));
        try {
            return transactions.write(() -> {
                if (accounts.any()) {
                    return false;
                }
                add(Principals.OPERATOR, null, false);
                hashes.forEach((username, hash) -> {
                    long id = add(username, hash, mustChange);
                    some.getOrDefault(username, Optional.empty())
                            .ifPresent(role -> accounts.addGrant(id, new RoleGrant(role, null, false)));
                });
                return true;
            });
        } catch (StoreException e) {
            if (transactions.read(accounts::any)) {
                return false;
            }
            throw e;
        }
    }

    private long add(String username, @Nullable String hash, boolean mustChange) {
        long id = accounts.add(username, new Secret(hash, mustChange, null), clock.now());
        audit.record(new AuditEntry(null, "account.created", "account", Long.toString(id), "first start"));
        return id;
    }

    /** A demo's password changes with each start. A real office never has all the sample accounts, so nothing happens there. */
    private void refresh(String password) {
        List<Credentials> sample = transactions.read(() -> SAMPLE.keySet().stream()
                .map(accounts::credentials)
                .flatMap(Optional::stream)
                .toList());
        if (sample.size() < SAMPLE.size()) {
            return;
        }
        for (Credentials credentials : sample) {
            if (!passwords.matches(password, credentials.passwordHash())) {
                String hash = passwords.hash(password);
                long id = credentials.account().id();
                transactions.write(() -> {
                    accounts.setPassword(id, Secret.chosen(hash));
                    return true;
                });
            }
        }
    }

    @SuppressWarnings("SystemOut") // The one line that the person at the console must see, whatever is logged where.
    private static void say(String line) {
        System.out.println(line);
    }
}
