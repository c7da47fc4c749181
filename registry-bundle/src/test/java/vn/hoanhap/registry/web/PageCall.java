package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.RegisterWorld;

/** Is a call of a page as the gateway makes it, on the date of the demonstration. */
record PageCall(
        Principal principal,
        Scope scope,
        Map<String, String> path,
        Map<String, String> asked,
        Map<String, String> filled)
        implements Call {

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Language language() {
        return Language.VI;
    }

    @Override
    public LocalDate asOf() {
        return queryDate("date").orElse(RegisterWorld.JUNE);
    }

    @Override
    public LocalDate today() {
        return RegisterWorld.TODAY;
    }

    @Override
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    @Override
    public long pathId(String name) {
        return Long.parseLong(path(name));
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(asked.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        return query(name).map(LocalDate::parse);
    }

    @Override
    public int limit() {
        return Integer.parseInt(asked.getOrDefault("limit", "50"));
    }

    @Override
    public long cursor() {
        return Long.parseLong(asked.getOrDefault("cursor", "0"));
    }

    @Override
    public long ifMatch() {
        throw new UnsupportedOperationException("pages carry the version in the form");
    }

    @Override
    public Map<String, List<String>> form() {
        return filled.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    @Override
    public String field(String name) {
        return filled.getOrDefault(name, "").strip();
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
        return new View(messages, language(), asOf(), "token");
    }

    @Override
    public String address() {
        return "/p/register/here";
    }

    @Override
    public String remoteAddress() {
        return "127.0.0.1";
    }
}
