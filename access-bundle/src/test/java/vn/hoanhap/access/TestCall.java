package vn.hoanhap.access;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;

/** A call as the gateway makes it, from a test. */
public final class TestCall implements Call {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    private final Gatekeeper.@Nullable Known caller;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, List<String>> form = new LinkedHashMap<>();
    private Language language = Language.VI;
    private long version;
    private boolean partial;

    private TestCall(Gatekeeper.@Nullable Known caller) {
        this.caller = caller;
    }

    public static TestCall anonymous() {
        return new TestCall(null);
    }

    public static TestCall by(Gatekeeper.Known caller) {
        return new TestCall(caller);
    }

    public static TestCall by(Principal principal) {
        return new TestCall(new Gatekeeper.Known(principal, "csrf"));
    }

    public TestCall at(String name, Object value) {
        path.put(name, value.toString());
        return this;
    }

    public TestCall asking(String name, String value) {
        query.put(name, value);
        return this;
    }

    public TestCall sending(String name, String... values) {
        form.put(name, List.of(values));
        return this;
    }

    public TestCall in(Language other) {
        language = other;
        return this;
    }

    public TestCall changing(long believed) {
        version = believed;
        return this;
    }

    public TestCall byHtmx() {
        partial = true;
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
        return Scope.EVERYTHING;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public LocalDate asOf() {
        return DAY;
    }

    @Override
    public LocalDate today() {
        return DAY;
    }

    @Override
    public String path(String name) {
        return Optional.ofNullable(path.get(name)).orElseThrow();
    }

    @Override
    public long pathId(String name) {
        return Long.parseLong(path(name));
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        return query(name).map(LocalDate::parse);
    }

    @Override
    public int limit() {
        return query("limit").map(Integer::parseInt).orElse(50);
    }

    @Override
    public long cursor() {
        return query("cursor").map(Long::parseLong).orElse(0L);
    }

    @Override
    public long ifMatch() {
        return version;
    }

    @Override
    public Map<String, List<String>> form() {
        return form;
    }

    @Override
    public String field(String name) {
        return form.getOrDefault(name, List.of("")).get(0).strip();
    }

    @Override
    public @Nullable Upload file() {
        return null;
    }

    @Override
    public boolean partial() {
        return partial;
    }

    @Override
    public View view(Messages messages) {
        return new View(messages, language, DAY, caller == null ? "" : caller.csrf());
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }

    @Override
    public String address() {
        return "/p/access/test";
    }
}
