package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;

/** Is a call as the gateway makes it, with path and query parameters in one map. */
record SampleCall(Principal principal, Scope scope, LocalDate asOf, LocalDate today, Map<String, String> parameters)
        implements Call {
    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String path(String name) {
        return parameters.getOrDefault(name, "");
    }

    @Override
    public long pathId(String name) {
        return Long.parseLong(path(name));
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        return query(name).map(LocalDate::parse);
    }

    @Override
    public int limit() {
        return Integer.parseInt(parameters.getOrDefault("limit", "50"));
    }

    @Override
    public long cursor() {
        return Long.parseLong(parameters.getOrDefault("cursor", "0"));
    }

    @Override
    public long ifMatch() {
        return Long.parseLong(parameters.getOrDefault("If-Match", "1"));
    }

    @Override
    public Map<String, List<String>> form() {
        return Map.of();
    }

    @Override
    public String field(String name) {
        return "";
    }

    @Override
    public @Nullable Upload file() {
        return null;
    }

    @Override
    public boolean partial() {
        return false;
    }

    @Override
    public View view(Messages messages) {
        return new View(messages, language(), asOf, "");
    }

    @Override
    public String address() {
        return "/";
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }
}
