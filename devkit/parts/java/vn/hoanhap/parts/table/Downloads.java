package vn.hoanhap.parts.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a list on a page to the same list as a file.
 *
 * @param xlsx address of the workbook
 * @param csv address of the lines with commas
 */
public record Downloads(String xlsx, String csv) {

    /** Returns the addresses of a list narrowed as the page is; what is null or empty narrows nothing. */
    public static Downloads of(String path, Map<String, @Nullable String> narrowed) {
        String query = narrowed.entrySet().stream()
                .filter(pair -> pair.getValue() != null && !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .map(pair -> "&" + pair)
                .collect(Collectors.joining());
        return new Downloads(path + "?format=xlsx" + query, path + "?format=csv" + query);
    }
}
