package vn.hoanhap.console.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;

/**
 * Is a plain page call without path, query or form.
 *
 * @param address the page
 * @param language the reader's language
 * @param principal who reads
 */
record SampleCall(String address, Language language, Principal principal) implements Call {

    static SampleCall of(String address) {
        return new SampleCall(address, Language.VI, new Principal(1, "province", null, List.of()));
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Scope scope() {
        return Scope.NOTHING;
    }

    @Override
    public LocalDate asOf() {
        return LocalDate.of(2024, 6, 6);
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 3, 2);
    }

    @Override
    public String path(String name) {
        throw none(name);
    }

    @Override
    public long pathId(String name) {
        throw none(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        return Optional.empty();
    }

    @Override
    public int limit() {
        return 50;
    }

    @Override
    public long cursor() {
        return 0;
    }

    @Override
    public long ifMatch() {
        throw none("If-Match");
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
    public String remoteAddress() {
        return "";
    }

    @Override
    public View view(Messages messages) {
        return new View(messages, language, asOf(), "token-of-the-form");
    }

    private static RuntimeException none(String name) {
        return Problem.notFound(new Text("không có " + name, "no " + name)).raise();
    }
}
