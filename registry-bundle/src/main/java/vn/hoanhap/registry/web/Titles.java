package vn.hoanhap.registry.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.words.Words;

/** Says what codes mean. */
public final class Titles {

    private Titles() {}

    /** Returns the title of a code; the code itself when a newer programme brought it. */
    public static String of(View view, String list, String code) {
        String key = "code." + list + "." + code;
        return Words.messages().has(key) ? view.t(key) : code;
    }

    /** Returns the short name of a category, as a pill has room for it. */
    public static String category(View view, String code) {
        String key = "page.category.short." + code;
        return Words.messages().has(key) ? view.t(key) : of(view, "category", code);
    }

    /** Returns codes with their titles, in order, for a choice. */
    public static Map<String, String> all(View view, String list, Collection<String> codes) {
        Map<String, String> titles = new LinkedHashMap<>();
        codes.forEach(code -> titles.put(code, of(view, list, code)));
        return titles;
    }

    /** Returns what fits into a circle: the letter of the given name, which people are called by, {@code T.} of N.V.T. */
    public static String face(String initials) {
        String letters = initials.strip();
        int dot = letters.lastIndexOf('.', letters.length() - 2);
        return dot < 0 ? letters : letters.substring(dot + 1);
    }

    /** Returns the tone of a category's pill: amber where a harm is near, the people's pink otherwise. */
    public static String categoryTone(String code) {
        return code.equals("HIGH_RISK") || code.equals("DRUG_DEPENDENT") ? "warn" : "human";
    }

    /** Tells whether a member of this role leads the team or helps to lead it. */
    public static boolean leads(String role) {
        return role.equals("LEADER") || role.equals("DEPUTY") || role.equals("CHAIR");
    }

    /** Returns the tone of a team's state. */
    public static String stateTone(@Nullable String state) {
        return "ACTIVE".equals(state) ? "ok" : "DISSOLVED".equals(state) ? "plain" : "warn";
    }
}
