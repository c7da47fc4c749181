package vn.hoanhap.casework.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.Proposal;

/**
 * Is what is entered of a proposal; nothing of it is checked yet.
 *
 * @param managementId the time on the list that it would end
 * @param by who proposes it
 * @param reason code of the reason, one of the law
 * @param drafted when it was written
 * @param note in words
 */
public record ProposalInput(
        @Nullable Long managementId,
        Proposal.@Nullable By by,
        @Nullable String reason,
        @Nullable LocalDate drafted,
        @Nullable String note) {}
