package vn.hoanhap.launcher.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting that an installation has. The shipped file explains each in a comment; a test holds the two together. */
public enum Setting {
    /** The address to listen on; only this machine by default. */
    HTTP_HOST("http.host", "127.0.0.1", Kind.TEXT),
    /** The TCP port of plain HTTP; 0 takes a free one. */
    HTTP_PORT("http.port", "8080", Kind.PORT),
    /** Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; empty means none. */
    HTTP_PROXIES("http.proxies", "", Kind.ADDRESSES),
    /** The TCP port of HTTPS; empty means none. */
    HTTPS_PORT("https.port", "", Kind.PORT),
    /** The PKCS#12 file with the certificate for HTTPS. */
    HTTPS_KEYSTORE("https.keystore", "", Kind.PATH),
    /** The file whose first line opens the HTTPS key store. */
    HTTPS_KEYSTORE_PASSWORD_FILE("https.keystore.password-file", "", Kind.PATH),
    /** Opens the HTTPS key store. */
    HTTPS_KEYSTORE_PASSWORD("https.keystore.password", "", Kind.SECRET),
    /** The folder of everything that the server writes. */
    DATA_DIR("data.dir", "data", Kind.PATH),
    /** Free space, in megabytes, below which the server does not start. */
    DATA_MIN_FREE("data.min-free", "200", Kind.NUMBER),
    /** The JDBC address of PostgreSQL; empty means embedded Derby in the data folder. */
    DATABASE_URL("database.url", "", Kind.TEXT),
    /** The database user. */
    DATABASE_USER("database.user", "", Kind.TEXT),
    /** The file whose first line is the database password. */
    DATABASE_PASSWORD_FILE("database.password-file", "", Kind.PATH),
    /** The database password. */
    DATABASE_PASSWORD("database.password", "", Kind.SECRET),
    /** Seconds after which a statement is ended. */
    DATABASE_QUERY_SECONDS("database.query-seconds", "30", Kind.NUMBER),
    /** The most database connections at a time. */
    DATABASE_CONNECTIONS("database.connections", "16", Kind.NUMBER),
    /** This node's number among several on one database, 0 to 1023; empty lets the database choose. */
    NODE("node", "", Kind.NUMBER),
    /** What operators call this node among several on one database; empty means machine and port. */
    NODE_NAME("node.name", "", Kind.TEXT),
    /** Seconds in which nothing is heard of another node before it counts as dead; the same on all of them. */
    NODE_SILENT_SECONDS("node.silent-seconds", "20", Kind.NUMBER),
    /** The date that pages open on; empty means today. */
    DATE("date", "", Kind.DATE),
    /** The province whose file in {@code provinces/} is applied at first start; empty means none. */
    PROVINCE("province", "", Kind.TEXT),
    /** The office's own unit, an id or {@code code@date}: whose figures are shown first; empty means the province's. */
    OFFICE_UNIT("office.unit", "", Kind.TEXT),
    /** The largest paper that is taken in, in megabytes, 1 to 50. */
    ATTACHMENTS_FILE_MEGABYTES("attachments.file-megabytes", "10", Kind.NUMBER),
    /** The most papers that lie at one record. */
    ATTACHMENTS_PER_RECORD("attachments.per-record", "50", Kind.NUMBER),
    /** Megabytes of papers that one account may add on one day. */
    ATTACHMENTS_DAY_MEGABYTES("attachments.day-megabytes", "200", Kind.NUMBER),
    /** Hours without a request after which a session ends. */
    SESSION_IDLE_HOURS("session.idle-hours", "12", Kind.NUMBER),
    /** Days after which a session ends in any case. */
    SESSION_DAYS("session.days", "7", Kind.NUMBER),
    /** Sessions that an account may have at once; another one ends the one used longest ago. */
    SESSION_MOST("session.most", "100", Kind.NUMBER),
    /** Minutes over which failed sign-ins are counted. */
    SIGNIN_WINDOW_MINUTES("signin.window-minutes", "15", Kind.NUMBER),
    /** Failed sign-ins of one account from one address before that address has to wait; ten times as many from all of them. */
    SIGNIN_ACCOUNT_FAILURES("signin.account-failures", "5", Kind.NUMBER),
    /** Failed sign-ins from one address before it has to wait. */
    SIGNIN_ADDRESS_FAILURES("signin.address-failures", "100", Kind.NUMBER),
    /** Hours after which a one-time password ends that its owner has not replaced. */
    SIGNIN_ONE_TIME_HOURS("signin.one-time-hours", "72", Kind.NUMBER),
    /** The folder watched for programme jars; empty means {@code programmes} in the data folder. */
    PROGRAMMES_INBOX("programmes.inbox", "", Kind.PATH),
    /** The folder of the programmes that came with the distribution. */
    PROGRAMMES_SHIPPED("programmes.shipped", "shipped", Kind.PATH),
    /** What a vendor offers: the folder or web address of an index.xml; empty means none. */
    PROGRAMMES_CATALOGUE("programmes.catalogue", "", Kind.PLACE),
    /** What becomes of a programme without a signature; accepting it is for development only. */
    PROGRAMMES_UNSIGNED("programmes.unsigned", "refuse", Kind.REFUSAL),
    /** Calls that may wait while a programme changes. */
    LIFECYCLE_PARK_PLACES("lifecycle.park-places", "64", Kind.NUMBER),
    /** Seconds that each of them may wait. */
    LIFECYCLE_PARK_SECONDS("lifecycle.park-seconds", "10", Kind.NUMBER),
    /** Seconds that a new version may take to start. */
    LIFECYCLE_START_SECONDS("lifecycle.start-seconds", "10", Kind.NUMBER),
    /** Seconds that a new version may take to answer its probes. */
    LIFECYCLE_PROBE_SECONDS("lifecycle.probe-seconds", "10", Kind.NUMBER),
    /** Seconds that a new version is watched while the old one waits beside it; 0 leaves that out. */
    LIFECYCLE_SOAK_SECONDS("lifecycle.soak-seconds", "20", Kind.NUMBER),
    /** Seconds that a change waits for calls on the old version. */
    LIFECYCLE_DRAIN_SECONDS("lifecycle.drain-seconds", "10", Kind.NUMBER),
    /** Seconds that a programme may stand still while change sets break what its version uses. */
    LIFECYCLE_BREAKING_SECONDS("lifecycle.breaking-seconds", "60", Kind.NUMBER),
    /** Seconds that a listener to events may take before it is interrupted. */
    LIFECYCLE_LISTEN_SECONDS("lifecycle.listen-seconds", "10", Kind.NUMBER),
    /** The PKCS#12 file that wraps the keys of personal fields; empty means {@code keys/identity.p12} in the data folder. */
    KEYSTORE_FILE("keystore.file", "", Kind.PATH),
    /** The file whose first line opens that key store. */
    KEYSTORE_PASSWORD_FILE("keystore.password-file", "", Kind.PATH),
    /** Opens that key store. */
    KEYSTORE_PASSWORD("keystore.password", "", Kind.SECRET),
    /** How log lines look. */
    LOG_FORMAT("log.format", "text", Kind.LOG_FORMAT),
    /** Where log lines go. */
    LOG_TO("log.to", "console", Kind.LOG_TARGET),
    /** The least important log lines that are kept. */
    LOG_LEVEL("log.level", "INFO", Kind.LOG_LEVEL),
    /** Makes the sample accounts at first start. */
    DEMO("demo", "", Kind.SWITCH),
    /** The password of the sample accounts. */
    DEMO_PASSWORD("demo.password", "", Kind.SECRET);

    private final String key;
    private final String shipped;
    private final Kind kind;

    Setting(String name, String shipped, Kind kind) {
        this.key = "hoanhap." + name;
        this.shipped = shipped;
        this.kind = kind;
    }

    /** Returns the key in the file and the framework property's name, such as {@code hoanhap.http.port}. */
    public String key() {
        return key;
    }

    /** Returns the environment variable, such as {@code HOANHAP_HTTP_PORT}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Returns the value when nobody says otherwise; empty means unset. */
    public String shipped() {
        return shipped;
    }

    /** Returns what values it takes. */
    public Kind kind() {
        return kind;
    }

    /** Finds the setting with this key. */
    public static Optional<Setting> withKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    /** Finds the setting that the environment variable sets. */
    public static Optional<Setting> withVariable(String variable) {
        return Arrays.stream(values())
                .filter(s -> s.variable().equals(variable))
                .findFirst();
    }
}
