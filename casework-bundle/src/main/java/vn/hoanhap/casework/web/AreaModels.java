package vn.hoanhap.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.parts.table.Downloads;

/** Holds what fills the templates about areas. */
public final class AreaModels {

    private AreaModels() {}

    /**
     * Fills a list of areas or of proposals.
     *
     * @param list which, as its sentences begin
     * @param tabs the lists that the reader may see
     * @param address of the list
     * @param filters by what it is narrowed
     * @param asked what the reader asked for, by filter
     * @param columns headings
     * @param rows one page
     * @param next address of the next page; null on the last
     * @param first address of the first page; null on it
     * @param enter address of the form for a new record; null when the reader may not
     * @param files the same list as files
     */
    public record Lines(
            String list,
            List<ListModel.Tab> tabs,
            String address,
            List<ListModel.Filter> filters,
            Map<String, String> asked,
            List<String> columns,
            List<Row> rows,
            @Nullable String next,
            @Nullable String first,
            @Nullable String enter,
            Downloads files) {

        /** Copies the lists. */
        public Lines {
            tabs = List.copyOf(tabs);
            filters = List.copyOf(filters);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Returns what was asked by a filter; empty when nothing was. */
        public String asked(String filter) {
            return asked.getOrDefault(filter, "");
        }

        /** Tells whether the reader narrowed the list. */
        public boolean narrowed() {
            return asked.values().stream().anyMatch(value -> !value.isBlank());
        }
    }

    /**
     * Is a record in a list.
     *
     * @param href its page
     * @param area which area
     * @param now who stands in the place of a commune that ended; null while it stands
     * @param cells what stands in the columns between area and state
     * @param state how it stands
     */
    public record Row(String href, String area, @Nullable String now, List<String> cells, Pill state) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Fills a form about an area.
     *
     * @param heading title of the page
     * @param lead sentence below it
     * @param list the list it stands in, as its sentences begin
     * @param listHref address of that list
     * @param action where to post
     * @param cancel where to go instead
     * @param version version of the record that is corrected; empty for a new one
     * @param fields the fields
     * @param errors what is wrong, by field
     */
    public record Form(
            String heading,
            String lead,
            String list,
            String listHref,
            String action,
            String cancel,
            String version,
            List<FieldModel> fields,
            Map<String, String> errors) {
        /** Copies the list. */
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Fills the page of a record about an area.
     *
     * @param list the list it stands in, as its sentences begin
     * @param listHref address of that list
     * @param title what it is
     * @param shown what is known
     * @param steps what can be done now by the reader
     * @param edit address of the form that corrects it; null when the reader may not
     */
    public record Page(
            String list,
            String listHref,
            String title,
            AreaPaper.Shown shown,
            List<RecordModel.Step> steps,
            @Nullable String edit) {
        /** Copies the list. */
        public Page {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Fills the panel on the page of a unit.
     *
     * @param rows what there is
     * @param href the whole list
     * @param links where one can go on
     */
    public record Panel(List<Row> rows, String href, List<SupportModel.Link> links) {
        /** Copies the lists. */
        public Panel {
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }
    }
}
