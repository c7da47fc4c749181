package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.PlanStepAction;
import vn.hoanhap.casework.domain.PlanStepState;
import vn.hoanhap.core.store.Id;

/** Holds the records with which routes answer about needs and plans. People are shown by initials. */
public final class CareAnswers {

    private CareAnswers() {}

    /** Is a time as it was told, and the days that it can be. */
    public record Span(String said, LocalDate from, LocalDate to) {}

    /** Is a substance that was used. */
    public record Use(
            String substance,
            @Nullable String route,
            @Nullable Span since) {}

    /** Is an earlier treatment. */
    public record Treatment(
            String form, @Nullable Span when, @Nullable String result) {}

    /**
     * Is an intake in a list.
     *
     * @param current whether none that is newer has taken its place
     */
    public record IntakeItem(
            Id id, Answers.Named person, Answers.Named unit, String asked, boolean current, boolean takenBack) {}

    /** Is a page of intakes. */
    public record IntakeList(
            List<IntakeItem> items, @Nullable String next) {}

    /** Is everything on record about an intake. */
    public record IntakeDetail(
            IntakeItem intake,
            List<Use> uses,
            List<Treatment> treatments,
            @Nullable String family,
            @Nullable String housing,
            @Nullable String work,
            @Nullable String note,
            List<String> needs,
            long version) {}

    /** Is a need. */
    public record NeedItem(
            Id id,
            Answers.Named person,
            Answers.Named unit,
            String need,
            LocalDate found,
            @Nullable Id intake,
            boolean takenBack,
            long version) {}

    /** Is a page of needs. */
    public record NeedList(List<NeedItem> items, @Nullable String next) {}

    /** Is a step of a plan in a list: what is done stays out of it. */
    public record PlanItem(
            Id id,
            Answers.Named person,
            Answers.Named unit,
            String need,
            PlanStepState state,
            LocalDate planned,
            LocalDate due,
            @Nullable LocalDate ended) {}

    /** Is a page of steps. */
    public record PlanList(List<PlanItem> items, @Nullable String next) {}

    /** Is everything on record about a step of a plan. */
    public record PlanDetail(
            PlanItem step,
            Id needId,
            @Nullable String action,
            Answers.@Nullable Named member,
            @Nullable String who,
            @Nullable String outcome,
            List<PlanStepAction> possible,
            long version) {}

    /** Is a relapse or outcome. */
    public record TurnItem(
            Id id, Answers.Named person, Answers.Named unit, String turn, String happened, boolean takenBack) {}

    /** Is a page of them. */
    public record TurnList(List<TurnItem> items, @Nullable String next) {}

    /** Is everything on record about one. */
    public record TurnDetail(
            TurnItem turningPoint, @Nullable String note, long version) {}
}
