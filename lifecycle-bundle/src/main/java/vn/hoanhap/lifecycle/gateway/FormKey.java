package vn.hoanhap.lifecycle.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.lifecycle.call.Caller;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.call.Form;
import vn.hoanhap.lifecycle.http.SpooledFile;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;

/**
 * Names what a form sent: the sheet on which it was filled in, which carries {@code _once}, and what stands on it. The same sheet
 * with the same words is the same thing sent again, by a second press or by going back; with other words it is another.
 */
final class FormKey {

    private static final String ONCE = "_once";
    private static final String CSRF = "_csrf";
    private static final int LONGEST = 60;

    private FormKey() {}

    /** Returns the key; null for a form without the mark, with a file, or of nobody. */
    static IdempotencyKeys.@Nullable Key of(Exchange exchange, Caller caller, String label, Form form) {
        List<String> once = form.fields().get(ONCE);
        if (once == null || once.get(0).isBlank() || form.file() != null || !caller.signedIn()) {
            return null;
        }
        if (once.get(0).length() > LONGEST) {
            return null;
        }
        TreeMap<String, List<String>> said = new TreeMap<>(form.fields());
        said.remove(CSRF);
        byte[] hash =
                SpooledFile.sha256Digest().digest((exchange.address() + '\n' + said).getBytes(StandardCharsets.UTF_8));
        String hex = HexFormat.of().formatHex(hash);
        return new IdempotencyKeys.Key(caller.principal().accountId(), "form " + hex, label, hex);
    }
}
