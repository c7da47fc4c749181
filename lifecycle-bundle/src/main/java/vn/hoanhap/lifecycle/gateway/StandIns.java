package vn.hoanhap.lifecycle.gateway;

import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;

/**
 * Lets the version that served before answer a reading call that a new version could not, while it still stands beside it. The
 * failure counts against the new version all the same.
 */
final class StandIns {

    private final Elections elections;
    private final Failures failures;

    StandIns(Elections elections, Failures failures) {
        this.elections = elections;
        this.failures = failures;
    }

    /** Answers a call from a version. */
    @FunctionalInterface
    interface Answering {
        void from(Lease lease) throws Exception;
    }

    /** Answers from the version that serves, or from the one beside it; throws what the first one threw when there is none. */
    void answer(Exchange exchange, Lease serving, Answering answering) throws Exception {
        try {
            answering.from(serving);
        } catch (Exception | LinkageError | StackOverflowError failure) {
            if (!failures.othersMayAnswer(failure, exchange)) {
                throw failure;
            }
            try (Lease beside = elections.standIn(serving.version()).orElse(null)) {
                if (beside == null) {
                    throw failure;
                }
                exchange.answered(failures.problem(failure, exchange).status());
                answering.from(beside);
            }
        }
    }
}
