package vn.hoanhap.lifecycle.gateway;

import java.util.List;

/**
 * Says what kind of thing a path speaks of, in the words of the audit trail: {@code /people/{id}/contacts} speaks of a
 * person. The same word as use cases write, so that a search for {@code person:12} finds both.
 */
final class SubjectKind {

    private static final String ID = "{id}";

    private SubjectKind() {}

    /**
     * Returns the kind.
     *
     * @param programme whose path it is; what its first page speaks of when the path names nothing before the id
     * @param path a template, or an address whose last part is the id
     */
    static String of(String programme, String path) {
        List<String> parts = List.of(path.substring(1).split("/", -1));
        int at = parts.indexOf(ID);
        String noun = at < 0 ? parts.get(0) : at == 0 ? "" : parts.get(at - 1);
        return singular(noun.isEmpty() || noun.startsWith("{") ? programme : noun);
    }

    private static String singular(String noun) {
        if (noun.equals("people")) {
            return "person";
        }
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss");
        return plural && !noun.equals("access") ? noun.substring(0, noun.length() - 1) : noun;
    }
}
