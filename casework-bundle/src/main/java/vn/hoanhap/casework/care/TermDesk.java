package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.Management.Term;
import vn.hoanhap.casework.law.CareLaw;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.law.TermAnswer;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.law.TermRule;
import vn.hoanhap.casework.law.Terms;
import vn.hoanhap.parts.time.Dated;

/** Works out a term when something begins. What the law does not say is flagged, never guessed and never refused. */
final class TermDesk {

    private static final int MOST_REFERENCE = 300;

    private final CareLaw law;

    TermDesk(CareLaw law) {
        this.law = law;
    }

    /**
     * Is what begins.
     *
     * @param regime code of the regime
     * @param of which of its terms; null for a regime without any
     * @param decidedOn day of the decision; null when it is not known
     * @param began from when
     * @param stated last day as it stands in the decision; null when it says none
     * @param birthYear of the person; null when it is not known
     */
    record Beginning(
            String regime,
            @Nullable TermCase of,
            @Nullable LocalDate decidedOn,
            Dated began,
            @Nullable LocalDate stated,
            @Nullable Integer birthYear) {}

    /** Is what was found. */
    record Found(Term term, Set<Concern> concerns) {}

    Found find(Beginning beginning) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        LocalDate began = beginning.began().first();
        Optional<Regime> regime = law.regime(beginning.regime(), began);
        if (regime.isPresent()) {
            judge(regime.get(), beginning, concerns);
        }
        if (law.on(began).isEmpty()) {
            concerns.add(Concern.NO_RULE);
        }
        Term stated = new Term(null, null, null, beginning.stated());
        TermCase of = beginning.of();
        if (of == null || regime.isEmpty()) {
            return new Found(stated, concerns);
        }
        if (!beginning.began().exact()) {
            concerns.add(Concern.IMPRECISE);
            return new Found(stated, concerns);
        }
        Terms.Asked asked = new Terms.Asked(beginning.regime(), regime.get().kind(), of, beginning.decidedOn(), began);
        return new Found(term(law.terms().of(asked), beginning, concerns), concerns);
    }

    private static Term term(TermAnswer answer, Beginning beginning, Set<Concern> concerns) {
        LocalDate stated = beginning.stated();
        if (answer instanceof TermAnswer.Known known) {
            boolean differs = stated != null && (stated.isBefore(known.earliest()) || stated.isAfter(known.latest()));
            if (differs) {
                concerns.add(Concern.TERM_DIFFERS);
            }
            return new Term(known.earliest(), known.latest(), reference(known), stated);
        }
        concerns.add(answer instanceof TermAnswer.Silent ? Concern.LAW_SILENT : Concern.NO_RULE);
        return new Term(null, null, null, stated);
    }

    /** Flags rehabilitation that was completed before it could be: before the end in the decision, else before the law's earliest. */
    static void judgeEnd(DossierState state, @Nullable LocalDate ended, Term term, Set<Concern> concerns) {
        LocalDate stated = term.stated();
        LocalDate least = stated == null ? term.earliest() : stated;
        concerns.remove(Concern.ENDED_EARLY);
        if (state == DossierState.COMPLETED && ended != null && least != null && ended.isBefore(least)) {
            concerns.add(Concern.ENDED_EARLY);
        }
    }

    private static String reference(TermAnswer.Known known) {
        String joined = known.rules().stream()
                .map(TermRule::basis)
                .map(basis -> basis.reference())
                .distinct()
                .collect(Collectors.joining("; "));
        return joined.length() > MOST_REFERENCE ? joined.substring(0, MOST_REFERENCE) : joined;
    }

    private void judge(Regime regime, Beginning beginning, Set<Concern> concerns) {
        LocalDate began = beginning.began().first();
        if (law.on(began).isPresent() && !regime.basis().holdsOn(began)) {
            concerns.add(Concern.NOT_OF_THIS_LAW);
        }
        Integer born = beginning.birthYear();
        if (born != null) {
            switch (regime.ages().fits(born, began)) {
                case NO -> concerns.add(Concern.AGE_NOT_MET);
                case PERHAPS -> concerns.add(Concern.AGE_DOUBTFUL);
                case YES -> {
                    // Nothing to flag.
                }
            }
        }
    }
}
