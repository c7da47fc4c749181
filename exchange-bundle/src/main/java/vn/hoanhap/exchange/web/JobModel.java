package vn.hoanhap.exchange.web;

import java.util.List;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.RowProblem;

/**
 * Is the page of one import.
 *
 * @param job the import
 * @param problems its first faults
 * @param tone colour of its state
 */
public record JobModel(Job job, List<RowProblem> problems, String tone) {

    static String toneOf(Job job) {
        return switch (job.state()) {
            case DONE, CHECKED -> "ok";
            case REFUSED, FAILED -> "bad";
            case CHECKING, APPLYING -> "soft";
        };
    }
}
