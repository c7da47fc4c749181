package vn.hoanhap.registry;

import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralDraft;
import vn.hoanhap.core.referral.ReferralParty;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.referral.ReferralStep;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.organisations.OrganisationDraft;

/** Sends people on and lets them move, as the officers of two communes and of a clinic do. */
public final class Care {
    /** The account of the commune that sends. */
    public static final long SENDER = 7;

    /** The account of the clinic. */
    public static final long CLINICIAN = 8;

    private final RegisterWorld world;
    private final Register register;

    public Care(RegisterWorld world) {
        this.world = world;
        register = world.register();
    }

    /** Returns a commune of today. */
    public long here() {
        return heir(world.unit("28249", JUNE));
    }

    /** Returns another commune of today. */
    public long there() {
        return heir(world.unit("28738", JUNE));
    }

    /** Returns a third commune of today. */
    public long elsewhere() {
        return heir(world.unit("28321", JUNE));
    }

    private long heir(long unit) {
        return world.<Long>read(() -> register.units().heir(unit, TODAY));
    }

    public long organisation(String kind, @Nullable Long unit) {
        OrganisationDraft draft = new OrganisationDraft("Trung tâm y tế", kind, unit, null, null, null);
        return world.write(() -> register.organisations().create(draft));
    }

    /** Gives somebody a function in an organisation and returns who it is. */
    public long officerOf(long organisation, LocalDate from, @Nullable LocalDate to) {
        long officer = world.person(there(), "B.A.S.", 1975);
        Assignment.Subject subject = new Assignment.Subject(null, null, organisation, "Tiếp nhận", null);
        world.write(() ->
                register.assignments().create(new Assignment.Draft("FUNCTION", officer, null, subject, from, to)));
        return officer;
    }

    public static ReferralReach units(long... units) {
        return new ReferralReach(scope(units), null);
    }

    public static ReferralReach officer(long person) {
        return new ReferralReach(Scope.NOTHING, person);
    }

    public static Scope scope(long... units) {
        Set<Long> set = new HashSet<>();
        for (long unit : units) {
            set.add(unit);
        }
        return new Scope(false, set, null);
    }

    public static ReferralDraft draft(long person, ReferralParty to, LocalDate on) {
        return new ReferralDraft("METHADONE", person, null, to, on, "cần được tư vấn liều", SENDER);
    }

    public long send(ReferralDraft draft, ReferralReach by) {
        return world.write(() -> register.referrals().send(draft, by));
    }

    public void step(long id, ReferralState to, LocalDate on, ReferralReach by) {
        step(id, new ReferralStep(to, on, to.needsReason() ? "không liên lạc được" : null, CLINICIAN), by);
    }

    public void step(long id, ReferralStep step, ReferralReach by) {
        int version = referral(id).version();
        world.write(() -> {
            register.referrals().step(id, version, step, by);
            return true;
        });
    }

    public Referral referral(long id) {
        return world.read(
                () -> register.referrals().find(id, ReferralReach.EVERYTHING).orElseThrow());
    }

    /** Returns the standing lines of a record, with their kinds and units. */
    public List<JournalLine> lines(String record) {
        return world.read(() -> register.journal().standing("register", record));
    }

    public long move(long person, long to, LocalDate on, Scope by) {
        Move.Draft draft = new Move.Draft(person, to, on, "15/GT", "đang điều trị, cần theo tiếp");
        return world.write(() -> {
            Violations faults = new Violations();
            register.moves().check(draft, by, faults);
            faults.raise();
            return register.moves().send(draft, by, SENDER);
        });
    }

    public void receive(long move, LocalDate on, Scope by) {
        MoveRegister.Target target = target(move);
        world.write(() -> {
            register.moves().receive(target, on, by);
            return true;
        });
    }

    public MoveRegister.Target target(long move) {
        return new MoveRegister.Target(move, seen(move).version(), CLINICIAN);
    }

    public Move seen(long move) {
        return world.read(() -> register.moves().find(move, Scope.EVERYTHING).orElseThrow());
    }
}
