package vn.hoanhap.exchange.web;

import java.util.List;
import vn.hoanhap.exchange.template.TemplateSheet;

/**
 * Is the page where files come in.
 *
 * @param jobs the newest imports
 * @param sheets the sheets that the reader may import, in the order in which they are read
 */
public record ListModel(List<JobModel> jobs, List<TemplateSheet> sheets) {}
