package vn.hoanhap.lifecycle.phase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;

/**
 * Is a call that the server makes itself: without parameters, today, in Vietnamese.
 *
 * @param principal the server
 * @param permission the right that governs the call
 * @param clock the legal date
 */
record ServerCall(Principal principal, Permission permission, LegalClock clock) implements Call {

    private static final int LIMIT = 5;

    @Override
    public boolean signedIn() {
        return true;
    }

    @Override
    public Scope scope() {
        return Scope.EVERYTHING;
    }

    @Override
    public Language language() {
        return Language.VI;
    }

    @Override
    public LocalDate asOf() {
        return today();
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public String path(String name) {
        throw new IllegalArgumentException("the path has no parameter {" + name + "}");
    }

    @Override
    public long pathId(String name) {
        throw new IllegalArgumentException("the path has no parameter {" + name + "}");
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
        return LIMIT;
    }

    @Override
    public long cursor() {
        return 0;
    }

    @Override
    public long ifMatch() {
        return 0;
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
        return new View(messages, language(), asOf(), "");
    }

    @Override
    public String address() {
        return "/";
    }

    @Override
    public String remoteAddress() {
        return "";
    }
}
