package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.law.DeadlineRule;
import vn.hoanhap.casework.law.Kind;
import vn.hoanhap.casework.law.Suspension;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.law.Transition;
import vn.hoanhap.parts.law.Certainty;

/** Holds what the law says on a day, as routes answer. */
public final class LawAnswers {

    private LawAnswers() {}

    /** Says where a rule comes from, when it holds, and how sure that is. */
    public record Source(
            String reference,
            Certainty certainty,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Is a regime. */
    public record Form(String code, String title, Kind kind, String authority, Source source) {}

    /** Is how long a regime lasts, in months. */
    public record Term(String regime, TermCase of, int atLeast, int atMost, Source source) {}

    /** Is by when something is to be done. */
    public record Limit(String code, String what, int amount, DeadlineRule.Unit unit, Source source) {}

    /** Is a reason for which somebody leaves a list. */
    public record Exit(Kind kind, String code, String title, boolean certificate, boolean needsClean, Source source) {}

    /** Is what an interruption does to a term. */
    public record Pause(
            Kind kind,
            String reason,
            Suspension.Effect effect,
            @Nullable Integer leastRestMonths,
            Source source) {}

    /** Is what holds for who is under way when a law changes. */
    public record Change(
            Kind kind,
            LocalDate on,
            Transition.Case of,
            Transition.Effect effect,
            String reference,
            Certainty certainty) {}

    /**
     * Is a class of areas.
     *
     * @param rank its place within its scheme, 0 the best
     * @param hot whether such an area is a hot spot
     */
    public record Area(String areaClass, String title, int rank, boolean hot, Source source) {}

    /**
     * Is all that holds on a day.
     *
     * @param law its number; missing when no law is shipped for the day
     */
    public record OfDay(
            LocalDate on,
            @Nullable String law,
            @Nullable Source source,
            List<Form> regimes,
            List<Term> terms,
            List<Limit> deadlines,
            List<Exit> exits,
            List<Pause> interruptions,
            List<Change> transitions,
            List<Area> areas) {}
}
