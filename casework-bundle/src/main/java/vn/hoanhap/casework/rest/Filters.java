package vn.hoanhap.casework.rest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.casework.domain.ProposalState;
import vn.hoanhap.casework.domain.TurningPoint;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.law.CodeList;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.casework.store.Wanted;

/** Knows by what each list is narrowed, and what each filter may say. */
public final class Filters {

    private static final Set<Kind> LISTS = EnumSet.of(Kind.USER, Kind.LISTED, Kind.POST_REHAB);

    private Filters() {}

    /** Returns the filters of managements. */
    public static Map<String, Set<String>> managements(CareLaw law) {
        return Map.of(Wanted.REGIME, law.codes(LISTS), Wanted.STATE, states(ManagementState.values()));
    }

    /** Returns the filters of dossiers. */
    public static Map<String, Set<String>> dossiers(CareLaw law) {
        return Map.of(Wanted.REGIME, law.codes(EnumSet.of(Kind.REHAB)), Wanted.STATE, states(DossierState.values()));
    }

    /** Returns the filters of tests. */
    public static Map<String, Set<String>> tests() {
        return Map.of(Wanted.OCCASION, names(DrugTest.Occasion.values()), Wanted.RESULT, names(TestResult.values()));
    }

    /** Returns the filters of steps of plans. */
    public static Map<String, Set<String>> planSteps(CareLaw law) {
        return Map.of(Wanted.NEED, law.lists().all(CodeList.NEED), Wanted.STATE, known(PlanStepState.values()));
    }

    /** Returns the filters of relapses and outcomes. */
    public static Map<String, Set<String>> turningPoints(CareLaw law) {
        Set<String> turns = new HashSet<>(law.lists().all(CodeList.OUTCOME));
        turns.add(TurningPoint.RELAPSE);
        return Map.of(Wanted.TURN, turns);
    }

    /** Returns the filters of proposals to leave a list. */
    public static Map<String, Set<String>> proposals() {
        return Map.of(Wanted.STATE, known(ProposalState.values()));
    }

    private static Set<String> states(Enum<?>[] states) {
        Set<String> all = new HashSet<>(known(states));
        all.add(Wanted.OPEN);
        return all;
    }

    /** What only a newer version knows, nobody looks for. */
    private static Set<String> known(Enum<?>[] states) {
        Set<String> all = new HashSet<>(names(states));
        all.remove("UNKNOWN");
        return all;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
