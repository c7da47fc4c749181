package vn.hoanhap.testkit.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;

/**
 * Is a call as the gateway makes it: in Vietnamese, on {@link #DAY}, reaching every record, until the test says otherwise.
 * What sets a part of the call is named like what reads it, changes this call and returns it.
 */
public final class TestCall implements Call {

    /** The day of the call, and the date that governs its answer: that of the demo. */
    public static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    /** The token that forms send back, unless the caller is {@link Gatekeeper.Known}. */
    public static final String CSRF = "token";

    private final Gatekeeper.@Nullable Known caller;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, List<String>> form = new LinkedHashMap<>();
    private Scope scope = Scope.EVERYTHING;
    private Language language = Language.VI;
    private LocalDate asOf = DAY;
    private LocalDate today = DAY;
    private @Nullable Long version;
    private @Nullable Upload file;
    private boolean partial;
    private String address = "/p/test/";

    private TestCall(Gatekeeper.@Nullable Known caller) {
        this.caller = caller;
    }

    /** Starts the call of somebody who has not signed in. */
    public static TestCall anonymous() {
        return new TestCall(null);
    }

    /** Starts the call of somebody. */
    public static TestCall by(Principal principal) {
        return by(new Gatekeeper.Known(principal, CSRF));
    }

    /** Starts the call of somebody who has signed in. */
    public static TestCall by(Gatekeeper.Known caller) {
        return new TestCall(caller);
    }

    /** Starts the call of an officer who has these rights everywhere. */
    public static TestCall with(String... rights) {
        return by(Officers.everywhere(rights));
    }

    /** Sets a path parameter. */
    public TestCall path(String name, Object value) {
        path.put(name, value.toString());
        return this;
    }

    /** Sets a query parameter. */
    public TestCall query(String name, Object value) {
        query.put(name, value.toString());
        return this;
    }

    /** Sets a form field, with several values when several boxes are ticked. */
    public TestCall field(String name, Object... values) {
        form.put(name, Arrays.stream(values).map(Object::toString).toList());
        return this;
    }

    /** Sets the file of the form. */
    public TestCall file(Upload sent) {
        file = sent;
        return this;
    }

    /** Sets what the caller's right reaches. */
    public TestCall scope(Scope reach) {
        scope = reach;
        return this;
    }

    /** Sets the reader's language. */
    public TestCall language(Language other) {
        language = other;
        return this;
    }

    /** Sets the date that governs the answer; {@code ?date=} goes before it. */
    public TestCall asOf(LocalDate date) {
        asOf = date;
        return this;
    }

    /** Sets the legal date of the call. */
    public TestCall today(LocalDate date) {
        today = date;
        return this;
    }

    /** Sets the version that the caller believes to change. */
    public TestCall ifMatch(long believed) {
        version = believed;
        return this;
    }

    /** Makes it a call of htmx for a fragment. */
    public TestCall byHtmx() {
        partial = true;
        return this;
    }

    /** Sets the address of the page itself. */
    public TestCall address(String page) {
        address = page;
        return this;
    }

    @Override
    public Principal principal() {
        return caller == null ? new Principal(0, "", null, List.of()) : caller.principal();
    }

    @Override
    public boolean signedIn() {
        return caller != null;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public LocalDate asOf() {
        return queryDate("date").orElse(asOf);
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the call has no path parameter {" + name + "}, only " + path.keySet());
        }
        return value;
    }

    @Override
    public long pathId(String name) {
        try {
            return Id.parse(path(name)).value();
        } catch (IllegalArgumentException e) {
            throw Problem.notFound(text(e)).raise();
        }
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        try {
            return query(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw refused(400, name, text(e));
        }
    }

    @Override
    public int limit() {
        return query("limit").map(Integer::valueOf).orElse(50);
    }

    @Override
    public long cursor() {
        return query("cursor").map(Long::valueOf).orElse(0L);
    }

    @Override
    public long ifMatch() {
        if (version == null) {
            throw refused(428, "If-Match", new Text("thiếu If-Match", "If-Match is missing"));
        }
        return version;
    }

    @Override
    public Map<String, List<String>> form() {
        return Collections.unmodifiableMap(form);
    }

    @Override
    public String field(String name) {
        return form.getOrDefault(name, List.of("")).get(0).strip();
    }

    @Override
    public @Nullable Upload file() {
        return file;
    }

    @Override
    public boolean partial() {
        return partial;
    }

    @Override
    public View view(Messages messages) {
        return new View(messages, language, asOf(), caller == null ? "" : caller.csrf());
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }

    @Override
    public String address() {
        return address;
    }

    private static Text text(RuntimeException fault) {
        String said = String.valueOf(fault.getMessage());
        return new Text(said, said);
    }

    private static RuntimeException refused(int status, String name, Text said) {
        return new Problem("invalid", status, said, said, List.of(new Problem.FieldError(name, said, said))).raise();
    }
}
