package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.AreaProposalAction;
import vn.hoanhap.casework.domain.AreaProposalState;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.core.store.Id;

/** Holds what routes about areas answer with. */
public final class AreaAnswers {

    private AreaAnswers() {}

    /**
     * Is an area.
     *
     * @param commune the commune under the name that it had
     * @param place a place inside it; missing for the whole
     * @param now who stands in the place of a commune that ended; missing while it stands
     */
    public record Spot(
            Answers.Named commune,
            @Nullable String place,
            @Nullable String now) {}

    /**
     * Is the class of an area.
     *
     * @param began {@code 2017}, {@code 2017-05} or {@code 2017-05-17}
     * @param last its last day; missing while it stands
     * @param hot whether the area is a hot spot by it on the day
     */
    public record Item(
            Id id,
            Spot area,
            String areaClass,
            String title,
            String began,
            @Nullable LocalDate last,
            AreaStanding.State state,
            boolean hot,
            @Nullable String number,
            @Nullable String authority,
            long version) {}

    /** Is a page of them. */
    public record Items(List<Item> items, @Nullable String next) {}

    /**
     * Is the class of an area with those before and after it.
     *
     * @param before the class before it; missing for the first
     * @param after the class after it; missing for the newest
     * @param proposal the proposal that led to it
     */
    public record Detail(
            Item area,
            @Nullable Id before,
            @Nullable Id after,
            @Nullable Id proposal) {}

    /** Is how many people were on a management list in the commune on a day, as far as they are on record. */
    public record Managed(LocalDate on, long people) {}

    /**
     * Is a proposal about an area.
     *
     * @param then when the class before began; missing when there is none
     * @param now when the proposal was written
     */
    public record Proposed(
            Id id,
            Spot area,
            String areaClass,
            String title,
            AreaProposalState state,
            Proposal.By by,
            LocalDate proposed,
            String why,
            @Nullable Managed then,
            Managed now,
            @Nullable LocalDate decided,
            @Nullable String number,
            @Nullable String authority,
            @Nullable String answer,
            List<AreaProposalAction> possible,
            long version) {}

    /** Is a page of proposals. */
    public record Proposals(List<Proposed> items, @Nullable String next) {}
}
