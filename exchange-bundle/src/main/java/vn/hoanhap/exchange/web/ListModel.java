package vn.hoanhap.exchange.web;

import java.util.List;

/**
 * Is the page where files come in.
 *
 * @param jobs the newest imports
 * @param sheets names of the sheets that are installed, in the order in which they are read
 */
public record ListModel(List<JobModel> jobs, List<String> sheets) {}
