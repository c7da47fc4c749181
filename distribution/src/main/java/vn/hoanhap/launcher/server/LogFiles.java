package vn.hoanhap.launcher.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hoanhap.launcher.config.Setting;
import vn.hoanhap.launcher.config.Settings;

/** Tells the logging bundle, which reads system properties, which file configures it and what the settings ask for. */
final class LogFiles {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger JDK_ROOT = Logger.getLogger("");

    private LogFiles() {}

    /** Sets the properties that {@code conf/logback.xml} uses. */
    static void configure(Settings settings, Path home, Path folder) {
        System.setProperty(
                "logback.configurationFile", home.resolve("conf/logback.xml").toString());
        String format = settings.value(Setting.LOG_FORMAT).orElse("text");
        String target = settings.value(Setting.LOG_TO).orElse("console");
        System.setProperty("hoanhap.log.appender", target + "-" + format);
        System.setProperty(
                "hoanhap.log.level",
                settings.value(Setting.LOG_LEVEL).orElse("INFO").toUpperCase(Locale.ROOT));
        System.setProperty("hoanhap.log.folder", folder.toString());
        // The few libraries that use the JDK's own log tell a person nothing below a warning.
        JDK_ROOT.setLevel(Level.WARNING);
    }
}
