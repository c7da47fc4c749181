package vn.hoanhap.lifecycle.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;

/**
 * Is the call of a page as a panel or card on it sees it: the same reader, under the panel's own right.
 *
 * @param whole the page's call
 * @param permission the panel's right
 */
public record NarrowedCall(Call whole, Permission permission) implements Call {

    @Override
    public Principal principal() {
        return whole.principal();
    }

    @Override
    public boolean signedIn() {
        return whole.signedIn();
    }

    @Override
    public Scope scope() {
        return whole.principal().scope(permission);
    }

    @Override
    public Language language() {
        return whole.language();
    }

    @Override
    public LocalDate asOf() {
        return whole.asOf();
    }

    @Override
    public LocalDate today() {
        return whole.today();
    }

    @Override
    public String path(String name) {
        return whole.path(name);
    }

    @Override
    public long pathId(String name) {
        return whole.pathId(name);
    }

    @Override
    public Optional<String> query(String name) {
        return whole.query(name);
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        return whole.queryDate(name);
    }

    @Override
    public int limit() {
        return whole.limit();
    }

    @Override
    public long cursor() {
        return whole.cursor();
    }

    @Override
    public long ifMatch() {
        return whole.ifMatch();
    }

    @Override
    public Map<String, List<String>> form() {
        return whole.form();
    }

    @Override
    public String field(String name) {
        return whole.field(name);
    }

    @Override
    public @Nullable Upload file() {
        return whole.file();
    }

    @Override
    public boolean partial() {
        return whole.partial();
    }

    @Override
    public View view(Messages messages) {
        return whole.view(messages);
    }

    @Override
    public String address() {
        return whole.address();
    }

    @Override
    public String remoteAddress() {
        return whole.remoteAddress();
    }
}
