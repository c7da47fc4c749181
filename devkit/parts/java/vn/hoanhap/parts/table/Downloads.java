package vn.hoanhap.parts.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Call;

/**
 * Leads from a list on a page to the same list as a file.
 *
 * @param xlsx address of the workbook
 * @param csv address of the lines with commas, under the headings that people read
 */
public record Downloads(String xlsx, String csv) {

    /** Returns the addresses of a {@link ListRoute}, on the day of the page and narrowed as the page is. */
    public static Downloads ofList(String list, Call call, Map<String, @Nullable String> narrowed) {
        Map<String, @Nullable String> query = new HashMap<>(narrowed);
        query.put("date", call.asOf().toString());
        return of("/api/v1" + ListRoute.path(list), query);
    }

    /** Returns the addresses of a file in both forms; what is null or empty narrows nothing. */
    public static Downloads of(String path, Map<String, @Nullable String> narrowed) {
        String query = narrowed.entrySet().stream()
                .filter(pair -> pair.getValue() != null && !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .map(pair -> "&" + pair)
                .collect(Collectors.joining());
        return new Downloads(path + "?format=xlsx" + query, path + "?format=csv-titles" + query);
    }
}
