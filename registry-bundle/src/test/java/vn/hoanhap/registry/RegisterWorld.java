package vn.hoanhap.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.teams.Membership;
import vn.hoanhap.registry.teams.TeamDraft;
import vn.hoanhap.registry.units.SmallCountry;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.testkit.access.SealingProtection;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.ServedProgramme;

/** Is a register on a fresh database, in the middle of 2026, with the units of two provinces. */
public final class RegisterWorld {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate JUNE = LocalDate.of(2024, 6, 6);

    private final Register register;
    private final TransactionRunner transactions;
    private final Sql sql;
    private final SealingProtection protection = new SealingProtection();
    private final List<AuditEntry> audit = new ArrayList<>();

    public RegisterWorld(OpenStore store) {
        this(store, TODAY);
    }

    /** Opens the register on another day. */
    public RegisterWorld(OpenStore store, LocalDate today) {
        transactions = store.transactions();
        sql = new Sql(store.database());
        Clock noon = Clock.fixed(today.atTime(12, 0).atZone(LegalClock.ZONE).toInstant(), LegalClock.ZONE);
        register = new Register(new Register.Ground(
                store.database(),
                store.transactions(),
                store.ids(),
                store.events(),
                protection,
                audit::add,
                new LegalClock(noon)));
    }

    /** Loads the units and publishes the kinds; once per database. */
    public RegisterWorld founded() {
        SmallCountry.load(sql, transactions);
        write(() -> {
            register.journal().publish("register", RegisterFigures.kinds());
            return true;
        });
        return this;
    }

    public Register register() {
        return register;
    }

    public SealingProtection protection() {
        return protection;
    }

    public List<AuditEntry> audit() {
        return audit;
    }

    public <T extends @Nullable Object> T write(TransactionRunner.Work<T> work) {
        return transactions.write(work);
    }

    public <T extends @Nullable Object> T read(TransactionRunner.Work<T> work) {
        return transactions.read(work);
    }

    /** Serves a part of a programme on this register's database. */
    public ServedProgramme serve(Collected offers) {
        return ServedProgramme.of(offers, transactions);
    }

    /** Serves a programme on this register's database. */
    public ServedProgramme serve(Programme programme) {
        return ServedProgramme.of(programme, transactions);
    }

    public TransactionRunner transactions() {
        return transactions;
    }

    public Sql sql() {
        return sql;
    }

    public DSLContext dsl() {
        return sql.dsl();
    }

    public long unit(String code, LocalDate on) {
        return read(() -> register.units().units().resolve(code, on));
    }

    public long person(long unitId, String initials, @Nullable Integer birthYear) {
        return write(() -> register.people().create(draft(unitId, initials, birthYear, Identity.NONE), true));
    }

    public long named(long unitId, String fullName) {
        Identity identity = new Identity(fullName, LocalDate.of(1990, 5, 9), "0912345678", "082190001234", "Ấp 3");
        return write(() -> register.people().create(draft(unitId, null, null, identity), true));
    }

    static PersonDraft draft(long unitId, @Nullable String initials, @Nullable Integer birthYear, Identity identity) {
        return new PersonDraft(initials, birthYear, null, unitId, null, null, null, identity);
    }

    public long team(long unitId, LocalDate on) {
        TeamDraft draft = new TeamDraft("Đội CTXHTN", "VOLUNTEER_TEAM", unitId, null, on, "12/QĐ-UBND");
        return write(() -> register.teams().create(draft, List.of()));
    }

    public long member(long teamId, long personId, String role, LocalDate from) {
        Membership.Draft draft = new Membership.Draft(teamId, personId, role, "YOUTH_UNION", from, null);
        return write(() -> {
            Violations faults = new Violations();
            register.teams().members().check(draft, null, Scope.EVERYTHING, faults);
            faults.raise();
            return register.teams().members().add(draft);
        });
    }

    /** Returns somebody with rights in one unit, or everywhere when it is null. */
    public static Principal officer(@Nullable Long unitId, Permission... rights) {
        Set<String> names = new HashSet<>();
        for (Permission right : rights) {
            names.add(right.name());
        }
        return new Principal(7, "officer", null, List.of(new Principal.Grant("officer", names, unitId, false)));
    }

    public static Scope in(long unitId) {
        return new Scope(false, Set.of(unitId), null);
    }
}
