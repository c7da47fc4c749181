package vn.hoanhap.core.programme;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.text.Text;

/**
 * Says who a programme is.
 *
 * @param id lower-case word, the noun of the bundle: {@code loans}; its pages lie under {@code /p/loans/}
 * @param title what users call it
 * @param purpose one sentence for the administrator
 * @param segments first path segments under {@code /api/v1/} that it claims; a second claimant is refused
 * @param permissions the rights it defines
 */
public record ProgrammeInfo(
        String id, Text title, Text purpose, Set<String> segments, List<PermissionInfo> permissions) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    /** Refuses an id that no address could carry. */
    public ProgrammeInfo {
        if (!WORD.matcher(id).matches()) {
            throw new IllegalArgumentException("a programme id is one lower-case word, not '" + id + "'");
        }
        segments = Set.copyOf(segments);
        permissions = List.copyOf(permissions);
    }
}
