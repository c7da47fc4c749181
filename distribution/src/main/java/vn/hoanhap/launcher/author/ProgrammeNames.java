package vn.hoanhap.launcher.author;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * Is what a new programme is called, in each form that its sources need.
 *
 * @param id lower case with dashes, of its pages, routes and rights: {@code supported-housing}
 * @param javaPackage package of its sources and name of its bundle: {@code vn.example.housing}
 */
record ProgrammeNames(String id, String javaPackage) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+");
    private static final int FEWEST = 2;
    private static final int MOST = 30;
    private static final String EXAMPLE = "vn.example.";

    /** Refuses names that no address, class or table could carry. */
    ProgrammeNames {
        if (id.length() < FEWEST || id.length() > MOST || !ID.matcher(id).matches()) {
            throw Refusal.usage("new.id", id);
        }
        if (!PACKAGE.matcher(javaPackage).matches() || !SourceVersion.isName(javaPackage)) {
            throw Refusal.usage("new.package", javaPackage);
        }
    }

    /** Names a programme whose author said no package. */
    static ProgrammeNames of(String id) {
        return new ProgrammeNames(id, EXAMPLE + id.replace("-", ""));
    }

    /** Returns the name of classes: {@code SupportedHousing}. */
    String type() {
        return Arrays.stream(id.split("-", -1)).map(ProgrammeNames::capital).collect(Collectors.joining());
    }

    /**
     * Returns the name of the schema and of the sheet: {@code supportedhousing}. It has no underscore: Liquibase escapes one when it
     * looks for its own tables, Derby knows no escape, and the second migration fails.
     */
    String schema() {
        return id.replace("-", "");
    }

    /** Returns what readers see until the author says it better: {@code Supported housing}. */
    String title() {
        return capital(id.replace('-', ' '));
    }

    /** Returns the Maven group: the package without its last word. */
    String group() {
        return javaPackage.substring(0, javaPackage.lastIndexOf('.'));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
