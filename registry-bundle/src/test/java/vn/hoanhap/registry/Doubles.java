package vn.hoanhap.registry;

import static vn.hoanhap.registry.RegisterWorld.JUNE;
import static vn.hoanhap.registry.RegisterWorld.TODAY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonDraft;
import vn.hoanhap.registry.people.duplicates.DuplicatePair;
import vn.hoanhap.registry.people.duplicates.DuplicateRegister;
import vn.hoanhap.registry.people.duplicates.PairState;

/** Enters people who look alike, and lets the server look for them. */
public final class Doubles {
    private static final int ACCOUNT = 7;

    private final RegisterWorld world;
    private final DuplicateRegister duplicates;

    public Doubles(RegisterWorld world) {
        this.world = world;
        duplicates = world.register().duplicates();
    }

    /** Returns a commune of 2024. */
    public long here() {
        return world.unit("28249", JUNE);
    }

    /** Returns the commune that took it over. */
    public long successor() {
        long before = here();
        return world.<Long>read(() -> world.register().units().heir(before, TODAY));
    }

    /** Returns another commune that went into the same one. */
    public long neighbour() {
        long after = successor();
        return world.<Long>read(() -> world.register().units().units().predecessors(after).stream()
                .map(Succession::predecessorId)
                .filter(id -> id != here())
                .findFirst()
                .orElseThrow());
    }

    /** Returns a commune that has nothing to do with these. */
    public long elsewhere() {
        return world.unit("28738", JUNE);
    }

    public long enter(long unit, String name, @Nullable Integer year, @Nullable String number) {
        PersonDraft draft = draft(unit, name, year, number);
        return world.write(() -> world.register().people().create(draft, true));
    }

    public void correct(long person, PersonDraft draft) {
        world.write(() -> {
            world.register().people().correct(person, draft, Scope.EVERYTHING, null);
            return true;
        });
    }

    public static PersonDraft draft(long unit, String name, @Nullable Integer year, @Nullable String number) {
        return RegisterWorld.draft(unit, null, year, new Identity(name, null, null, number, null));
    }

    /** Lets the server look at everybody who waits. */
    public void look() {
        duplicates.search().run();
    }

    /** Returns the pairs of a person that a right reaches. */
    public List<DuplicatePair> of(long person, Scope scope) {
        return world.read(() -> duplicates.ofPerson(person, scope));
    }

    public List<DuplicatePair> of(long person) {
        return of(person, Scope.EVERYTHING);
    }

    /** Returns the only pair of a person. */
    public DuplicatePair only(long person) {
        List<DuplicatePair> pairs = of(person);
        if (pairs.size() != 1) {
            throw new AssertionError("person " + person + " has " + pairs);
        }
        return pairs.get(0);
    }

    public void decide(DuplicatePair pair, PairState state, @Nullable Long keep) {
        decide(pair, new DuplicateRegister.Verdict(state, keep, pair.version()), Scope.EVERYTHING);
    }

    public void decide(DuplicatePair pair, DuplicateRegister.Verdict verdict, Scope scope) {
        world.write(() -> {
            duplicates.decide(pair.id(), verdict, scope, ACCOUNT);
            return true;
        });
    }
}
