package vn.hoanhap.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.exchange.template.TemplateSheet;
import vn.hoanhap.parts.table.Downloads;

/**
 * Is the page where files come in.
 *
 * @param jobs the newest imports
 * @param sheets the sheets that the reader may import, in the order in which they are read
 * @param next address of the imports before these; null for none
 * @param first address of the newest; null when these are the newest
 * @param files addresses of the whole list as a file
 */
public record ListModel(
        List<JobModel> jobs,
        List<TemplateSheet> sheets,
        @Nullable String next,
        @Nullable String first,
        Downloads files) {}
