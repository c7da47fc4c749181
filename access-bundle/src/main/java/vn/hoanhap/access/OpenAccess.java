package vn.hoanhap.access;

import vn.hoanhap.access.account.AccessProblems;
import vn.hoanhap.access.account.Accounts;
import vn.hoanhap.access.account.ApiTokens;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.access.account.SignIn;
import vn.hoanhap.access.account.Throttle;
import vn.hoanhap.access.audit.AuditBook;
import vn.hoanhap.access.audit.AuditSealer;
import vn.hoanhap.access.audit.ChainWalk;
import vn.hoanhap.access.audit.ChainedAuditTrail;
import vn.hoanhap.access.audit.Witness;
import vn.hoanhap.access.password.Passwords;
import vn.hoanhap.access.protection.DataKeys;
import vn.hoanhap.access.protection.KeyFile;
import vn.hoanhap.access.protection.KeystoreProtection;
import vn.hoanhap.access.session.OperatorToken;
import vn.hoanhap.access.session.Principals;
import vn.hoanhap.access.session.TokenGatekeeper;
import vn.hoanhap.access.sheet.AccountSheet;
import vn.hoanhap.access.store.AccountStore;
import vn.hoanhap.access.store.ApiTokenStore;
import vn.hoanhap.access.store.AttemptStore;
import vn.hoanhap.access.store.AuditStore;
import vn.hoanhap.access.store.PersonKeyStore;
import vn.hoanhap.access.store.RoleStore;
import vn.hoanhap.access.store.SessionStore;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.sql.Sql;

/** Puts the bundle together: the same objects in the server and in tests. Close it to forget keys and callers. */
public final class OpenAccess implements AutoCloseable {

    /** Rows of the audit trail that a walk reads at a time. */
    private static final int WALK_PAGE = 1_000;

    /** Is what the store bundle gives. */
    public record Store(Database database, TransactionRunner transactions, Ids ids) {}

    private final AccessSettings settings;
    private final Messages messages;
    private final DataKeys dataKeys;
    private final OperatorToken operator;
    private final KeystoreProtection protection;
    private final ChainedAuditTrail audit;
    private final TokenGatekeeper gatekeeper;
    private final AuditSealer sealer;
    private final AuditBook book;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Accounts accounts;
    private final RoleCatalogue roles;
    private final ApiTokens apiTokens;
    private final AccountSheet sheet;
    private final LegalClock clock;

    private OpenAccess(Store store, AccessSettings settings, LegalClock clock) {
        TransactionRunner transactions = store.transactions();
        Tables tables = Tables.of(store);
        this.settings = settings;
        this.clock = clock;
        this.messages = Messages.of(OpenAccess.class);

        KeyFile keys =
                KeyFile.open(settings.keystore(), settings.keystorePassword(), () -> sealedNobody(tables, store));
        this.dataKeys = new DataKeys(keys, tables.personKeys(), transactions, clock);
        this.protection = new KeystoreProtection(keys, dataKeys);
        this.audit = new ChainedAuditTrail(transactions, tables.audit(), store.ids(), clock);
        AuditSealer.Proof proof = new AuditSealer.Proof(keys, Witness.beside(settings.keystore()));
        this.sealer = new AuditSealer(transactions, tables.audit(), proof, clock);
        ChainWalk walk = new ChainWalk(transactions, tables.audit(), proof, WALK_PAGE);
        this.book = new AuditBook(transactions, tables.audit(), tables.accounts(), walk);

        this.operator = OperatorToken.issue(settings.dataFolder());
        this.gatekeeper = new TokenGatekeeper(transactions, tables.callers(), operator, settings.session(), clock);
        AccessProblems problems = new AccessProblems(messages);
        Passwords passwords = Passwords.standard(messages);
        this.throttle = new Throttle(transactions, tables.attempts(), settings.throttle(), clock);
        this.signIn = signIn(transactions, tables, passwords, problems);
        Accounts.Parts parts = new Accounts.Parts(
                tables.accounts(), tables.roles(), tables.sessions(), passwords, gatekeeper, audit, problems);
        this.accounts = new Accounts(transactions, parts, settings.oneTime(), clock);
        this.roles = new RoleCatalogue(transactions, parts);
        this.apiTokens = new ApiTokens(
                transactions,
                new ApiTokens.Parts(tables.tokens(), accounts, store.ids(), gatekeeper, audit, problems),
                clock);
        this.sheet = new AccountSheet(
                new AccountSheet.Parts(tables.accounts(), tables.roles(), gatekeeper, audit), messages, clock);
        new FirstStart(transactions, tables.accounts(), passwords, audit, clock).run(settings);
    }

    private static boolean sealedNobody(Tables tables, Store store) {
        return !store.transactions().read(tables.personKeys()::any);
    }

    private SignIn signIn(TransactionRunner transactions, Tables tables, Passwords passwords, AccessProblems problems) {
        SignIn.Parts parts = new SignIn.Parts(
                tables.accounts(),
                tables.sessions(),
                passwords,
                throttle,
                settings.session(),
                gatekeeper,
                audit,
                problems);
        return new SignIn(transactions, parts, clock);
    }

    /** Is every group of tables. */
    private record Tables(
            AccountStore accounts,
            RoleStore roles,
            SessionStore sessions,
            ApiTokenStore tokens,
            AttemptStore attempts,
            AuditStore audit,
            PersonKeyStore personKeys) {

        static Tables of(Store store) {
            Sql sql = new Sql(store.database());
            return new Tables(
                    new AccountStore(sql, store.ids()),
                    new RoleStore(sql),
                    new SessionStore(sql),
                    new ApiTokenStore(sql),
                    new AttemptStore(sql, store.ids()),
                    new AuditStore(sql),
                    new PersonKeyStore(sql));
        }

        TokenGatekeeper.Sources callers() {
            return new TokenGatekeeper.Sources(sessions, tokens, roles, new Principals(accounts, roles));
        }
    }

    /** Opens keystore and accounts; makes both at the first start. */
    public static OpenAccess open(Store store, AccessSettings settings, LegalClock clock) {
        return new OpenAccess(store, settings, clock);
    }

    /** Returns the protection of identity fields. */
    public Protection protection() {
        return protection;
    }

    /** Returns what writes the audit trail. */
    public AuditTrail audit() {
        return audit;
    }

    /** Returns what knows callers. */
    public Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    /** Returns what chains the audit trail. */
    public AuditSealer sealer() {
        return sealer;
    }

    /** Returns what reads and proves the audit trail. */
    public AuditBook book() {
        return book;
    }

    /** Returns what opens and closes sessions. */
    public SignIn signIn() {
        return signIn;
    }

    /** Returns the administration of accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** Returns the administration of roles. */
    public RoleCatalogue roles() {
        return roles;
    }

    /** Returns the administration of machines' tokens. */
    public ApiTokens apiTokens() {
        return apiTokens;
    }

    /** Returns the data keys of people. */
    public DataKeys dataKeys() {
        return dataKeys;
    }

    /** Returns the import sheet of accounts. */
    AccountSheet sheet() {
        return sheet;
    }

    /** Removes sessions and failed sign-ins that no longer count. */
    void tidy() {
        signIn.tidy();
        throttle.tidy();
    }

    /** Removes the first administrator's password file once its password is no longer valid. */
    void passwordChanged(String username) {
        FirstStart.passwordChanged(settings.dataFolder(), username);
    }

    Messages messages() {
        return messages;
    }

    LegalClock clock() {
        return clock;
    }

    @Override
    public void close() {
        gatekeeper.close();
        dataKeys.close();
        operator.close();
    }
}
