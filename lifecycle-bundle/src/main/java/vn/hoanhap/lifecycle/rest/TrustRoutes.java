package vn.hoanhap.lifecycle.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.trust.Standing;
import vn.hoanhap.lifecycle.trust.TrustedCertificate;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;
import vn.hoanhap.lifecycle.trust.Vendors;

/** {@code /trust}: whose keys may sign programmes here. */
public final class TrustRoutes {

    private final Vendors vendors;
    private final Standing standing;
    private final Messages messages;

    /** Answers from the trust store. */
    public TrustRoutes(Vendors vendors, Standing standing, Messages messages) {
        this.vendors = vendors;
        this.standing = standing;
        this.messages = messages;
    }

    /**
     * Is a certificate.
     *
     * @param fingerprint its SHA-256, by which it is known
     * @param programmes how many programmes that serve it signed or answers for
     * @param addedBy the account that added it; absent when it came with the distribution
     * @param revoked when it was taken back; absent while it is trusted
     */
    record CertificateAnswer(
            String fingerprint,
            String name,
            String subject,
            Instant validFrom,
            Instant validUntil,
            int programmes,
            Instant added,
            @Nullable Id addedBy,
            @Nullable Instant revoked,
            @Nullable Id revokedBy,
            @Nullable String reason) {}

    /** Is a page of certificates, by name. */
    record CertificateList(
            List<CertificateAnswer> items, @Nullable String next) {}

    /** Says why a certificate is taken back. */
    record Revocation(@MaxLength(500) String reason) {}

    /** Adds the routes. */
    public void contribute(Contributions add, Permission read, Permission trust) {
        add.route(Route.get("/trust", CertificateList.class, read, title("trust.list"), (call, none) -> list(call)));
        add.route(Route.writing(Method.POST, "/trust", Upload.class, CertificateAnswer.class)
                .answers(trust, title("trust.add"), this::add)
                .query("name", title("trust.name"))
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Vendors.MOST_BYTES));
        add.route(Route.writing(Method.POST, "/trust/{fingerprint}/revoke", Revocation.class, CertificateAnswer.class)
                .answers(trust, title("trust.revoke"), this::revoke));
    }

    private Answer<CertificateList> list(Call call) {
        List<TrustedCertificate> all = vendors.all();
        Map<String, Integer> signed = standing.signed();
        int from = (int) Math.min(call.cursor(), all.size());
        int to = Math.min(from + call.limit(), all.size());
        return Answer.ok(new CertificateList(
                all.subList(from, to).stream()
                        .map(certificate -> answer(certificate, signed))
                        .toList(),
                to < all.size() ? Integer.toString(to) : null));
    }

    private Answer<CertificateAnswer> add(Call call, Upload file) throws IOException {
        TrustedCertificate added = vendors.add(
                bytes(file, new Refusals(messages)),
                call.query("name").orElse(null),
                call.principal().accountId());
        return Answer.created("/trust/" + added.fingerprint(), answer(added, Map.of()));
    }

    /** Takes a certificate's file in; more than any has is refused. */
    public static byte[] bytes(Upload file, Refusals refusals) throws IOException {
        try (InputStream content = file.content()) {
            byte[] bytes = content.readNBytes((int) Vendors.MOST_BYTES + 1);
            if (bytes.length > Vendors.MOST_BYTES) {
                throw refusals.of(413, "too-large", Vendors.MOST_BYTES).raise();
            }
            return bytes;
        }
    }

    private Answer<CertificateAnswer> revoke(Call call, Revocation why) {
        TrustedCertificate revoked = vendors.revoke(
                call.path("fingerprint"), why.reason(), call.principal().accountId());
        return Answer.ok(answer(revoked, standing.signed()));
    }

    private static CertificateAnswer answer(TrustedCertificate certificate, Map<String, Integer> signed) {
        Revoked revoked = certificate.revoked();
        return new CertificateAnswer(
                certificate.fingerprint(),
                certificate.name(),
                certificate.subject(),
                certificate.from(),
                certificate.until(),
                signed.getOrDefault(certificate.fingerprint(), 0),
                certificate.added().at(),
                id(certificate.added().accountId()),
                revoked == null ? null : revoked.at(),
                revoked == null ? null : id(revoked.accountId()),
                revoked == null ? null : revoked.reason());
    }

    private static @Nullable Id id(@Nullable Long account) {
        return account == null ? null : new Id(account);
    }

    private Text title(String key) {
        return messages.both("route." + key);
    }
}
