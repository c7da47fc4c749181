package vn.hoanhap.lifecycle.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.rest.TrustRoutes;
import vn.hoanhap.lifecycle.trust.Standing;
import vn.hoanhap.lifecycle.trust.TrustedCertificate;
import vn.hoanhap.lifecycle.trust.TrustedCertificate.Revoked;
import vn.hoanhap.lifecycle.trust.Vendors;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.ListRoute;

/** Whose keys may sign programmes here: the list, a new certificate, taking one back. */
public final class TrustPages {

    private static final String LIST = "trust";
    private static final String ADDRESS = "/p/lifecycle/trust";
    private static final List<String> COLUMNS = List.of(
            "name", "subject", "fingerprint", "from", "until", "state", "programmes", "added", "revoked", "reason");
    /** Room for the form around the file. */
    private static final long FORM_BYTES = 16 << 10;

    private final Screen screen;
    private final Permission trust;
    private final Shown shown;
    private final OperationExport.Files files;

    /** Is what is shown and changed. */
    public record Shown(Vendors vendors, Standing standing) {}

    /** Shows the trust store; only who has the right to trust may change it. */
    public TrustPages(Screen screen, Permission trust, Shown shown, OperationExport.Files files) {
        this.screen = screen;
        this.trust = trust;
        this.shown = shown;
        this.files = files;
    }

    /**
     * Is one certificate as the page shows it.
     *
     * @param certificate the certificate
     * @param state TRUSTED, EARLY (it does not hold yet), EXPIRED or REVOKED
     * @param until last day on which it holds
     * @param added day on which it came in
     * @param revoked day on which it was taken back; null while it is trusted
     * @param programmes how many programmes that serve it signed or answers for
     */
    public record Row(
            TrustedCertificate certificate,
            String state,
            String until,
            String added,
            @Nullable String revoked,
            int programmes) {

        /** Returns the colour of the state. */
        public String tone() {
            return switch (state) {
                case "TRUSTED" -> "ok";
                case "REVOKED" -> "bad";
                default -> "warn";
            };
        }

        /** Returns what somebody types before taking it back: the first letters of its fingerprint. */
        public String typed() {
            return certificate.fingerprint().substring(0, 8);
        }
    }

    /**
     * Is what the page shows.
     *
     * @param rows all certificates, by name
     * @param mayTrust whether the reader may change them
     * @param unsigned whether unsigned programmes are let in
     * @param error why what was sent was refused; null when nothing was
     * @param files the same list as files
     */
    public record Model(
            List<Row> rows,
            boolean mayTrust,
            boolean unsigned,
            @Nullable Text error,
            Downloads files) {}

    /** Adds the page and its forms. */
    public void contribute(Contributions add) {
        add.page(Page.get("/trust", screen.read(), call -> page(call, null)));
        add.page(Page.post("/trust", trust, this::add)
                .work(Route.UnitOfWork.OWN)
                .maxBytes(Vendors.MOST_BYTES + FORM_BYTES));
        add.page(Page.post("/trust/{fingerprint}/revoke", trust, this::revoke).work(Route.UnitOfWork.OWN));
        add.route(ListRoute.of(LIST, screen.read(), screen.messages().both("route.trust.export"), this::file));
    }

    private PageAnswer page(Call call, @Nullable Text error) {
        Model model = new Model(
                rows(),
                call.principal().may(trust),
                shown.standing().unsignedAccepted(),
                error,
                Downloads.ofList(LIST, call, Map.of()));
        return screen.page(call, "page.trust", "lifecycle/trust.jte", model);
    }

    private List<Row> rows() {
        return files.transactions().read(() -> {
            Map<String, Integer> signed = shown.standing().signed();
            Instant now = LegalClock.system().now();
            return shown.vendors().all().stream()
                    .map(certificate -> row(certificate, signed, now))
                    .toList();
        });
    }

    private static Row row(TrustedCertificate certificate, Map<String, Integer> signed, Instant now) {
        Revoked revoked = certificate.revoked();
        return new Row(
                certificate,
                state(certificate, now),
                day(certificate.until()),
                day(certificate.added().at()),
                revoked == null ? null : day(revoked.at()),
                signed.getOrDefault(certificate.fingerprint(), 0));
    }

    private static String state(TrustedCertificate certificate, Instant now) {
        if (!certificate.trusted()) {
            return "REVOKED";
        }
        return now.isAfter(certificate.until()) ? "EXPIRED" : now.isBefore(certificate.from()) ? "EARLY" : "TRUSTED";
    }

    private static String day(Instant moment) {
        return Formats.date(LegalClock.legal(moment).toLocalDate());
    }

    private PageAnswer add(Call call) throws IOException {
        Upload file = call.file();
        if (file == null) {
            return PageAnswer.redirect(ADDRESS);
        }
        try {
            TrustedCertificate added = shown.vendors()
                    .add(
                            TrustRoutes.bytes(file, new Refusals(screen.messages())),
                            call.field("name"),
                            call.principal().accountId());
            return PageAnswer.redirect(ADDRESS, screen.messages().both("trust.added", added.name()));
        } catch (ProblemException refused) {
            Text why = refused.problem().detail();
            return call.partial() ? screen.part(call, "lifecycle/trustRefused.jte", why) : page(call, why);
        }
    }

    private PageAnswer revoke(Call call) {
        String fingerprint = call.path("fingerprint");
        if (!fingerprint.startsWith(call.field("typed")) || call.field("typed").isBlank()) {
            return page(call, screen.messages().both("trust.unconfirmed"));
        }
        try {
            TrustedCertificate revoked = shown.vendors()
                    .revoke(fingerprint, call.field("reason"), call.principal().accountId());
            return PageAnswer.redirect(ADDRESS, screen.messages().both("trust.revoked", revoked.name()));
        } catch (ProblemException refused) {
            return page(call, refused.problem().detail());
        }
    }

    private Download file(Call call) {
        List<Table.Column> columns = COLUMNS.stream()
                .map(name -> new Table.Column(name, screen.messages().both("export.trust." + name), Table.Form.TEXT))
                .toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        rows().forEach(row -> cells.add(cells(row, call.language())));
        Table table = new Table(
                "trust-" + call.today(),
                screen.messages().both("page.trust"),
                List.of(screen.messages().both("export.taken", Formats.date(call.today()))),
                columns,
                cells);
        return files.tables().file(table, ListRoute.format(call), call.language());
    }

    private List<@Nullable Object> cells(Row row, Language language) {
        TrustedCertificate certificate = row.certificate();
        Revoked revoked = certificate.revoked();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(certificate.name());
        cells.add(certificate.subject());
        cells.add(certificate.fingerprint());
        cells.add(day(certificate.from()));
        cells.add(row.until());
        cells.add(new Table.Coded(row.state(), screen.messages().text(language, "trust.state." + row.state())));
        cells.add(Integer.toString(row.programmes()));
        cells.add(row.added());
        cells.add(row.revoked());
        cells.add(revoked == null ? null : revoked.reason());
        return cells;
    }
}
