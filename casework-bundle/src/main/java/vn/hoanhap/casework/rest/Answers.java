package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Concern;
import vn.hoanhap.casework.domain.DossierAction;
import vn.hoanhap.casework.domain.DossierState;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.ManagementAction;
import vn.hoanhap.casework.domain.ManagementState;
import vn.hoanhap.casework.law.Regime;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.law.TermCase;
import vn.hoanhap.casework.law.TestResult;
import vn.hoanhap.core.store.Id;

/** Holds the records that routes answer with. People are shown by initials; a day may be a month or year: {@code 2019-05}. */
public final class Answers {

    private Answers() {}

    /** Says what was written: ids only, since answers of writes are kept for replays. */
    public record Kept(Id id, long version, List<Warning> warnings) {}

    /** Is what is flagged on a record. */
    public record Warning(Concern code, String message) {}

    /** Is a thing with its id and how lists show it. */
    public record Named(Id id, String label) {}

    /** Is a regime with its title in the reader's language. */
    public record Form(String code, String title) {}

    /** Is an interruption; the last day is missing while it lasts. */
    public record Pause(
            String reason, LocalDate from, @Nullable LocalDate until) {}

    /** Is a stay in a commune; the last day is missing while it lasts. */
    public record Stay(Named unit, LocalDate from, @Nullable LocalDate until) {}

    /**
     * Is what is known of an end.
     *
     * @param lastDay through the interruptions; missing while one keeps it open, or when nobody knows it
     * @param running whether the term runs; missing when nobody knows its end
     * @param doubtful an interruption of which no shipped rule speaks was left out of the count
     */
    public record Term(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate stated,
            @Nullable String reference,
            @Nullable LocalDate lastDay,
            RunningTerm.@Nullable State running,
            boolean doubtful) {}

    /** Is a management in a list. */
    public record ManagementItem(
            Id id,
            Named person,
            Named unit,
            Form regime,
            ManagementState state,
            String began,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate ended) {}

    /** Is a page of managements. */
    public record ManagementList(
            List<ManagementItem> items, @Nullable String next) {}

    /** Is everything on record about a management. */
    public record ManagementDetail(
            ManagementItem management,
            Regime.Completes completed,
            @Nullable LocalDate decided,
            @Nullable String number,
            Term term,
            @Nullable String reason,
            List<Pause> pauses,
            List<Stay> stays,
            List<ManagementAction> possible,
            List<Warning> warnings,
            long version) {}

    /** Is a dossier in a list. */
    public record DossierItem(
            Id id,
            Named person,
            Named unit,
            Form regime,
            DossierState state,
            LocalDate prepared,
            @Nullable LocalDate submitted,
            @Nullable LocalDate decided,
            @Nullable LocalDate admitted,
            @Nullable LocalDate ended,
            @Nullable String facility) {}

    /** Is a page of dossiers. */
    public record DossierList(
            List<DossierItem> items, @Nullable String next) {}

    /** Is everything on record about a dossier. */
    public record DossierDetail(
            DossierItem dossier,
            TermCase attempt,
            @Nullable String number,
            @Nullable Id facility,
            Term term,
            List<Pause> pauses,
            List<DossierAction> possible,
            List<Warning> warnings,
            long version) {}

    /** Is a test. */
    public record TestItem(
            Id id,
            Named person,
            Named unit,
            String taken,
            DrugTest.Occasion occasion,
            @Nullable String place,
            DrugTest.@Nullable Sample sample,
            DrugTest.@Nullable Sex officer,
            TestResult result,
            boolean takenBack,
            long version) {}

    /** Is a page of tests. */
    public record TestList(List<TestItem> items, @Nullable String next) {}
}
