package vn.hoanhap.launcher.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Optional;
import vn.hoanhap.launcher.operator.OperatorClient;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.release.SignedList;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Shell;

/** What must be right before anything is touched: the account, the server that runs, and who signed the release. */
final class Admission {
    private static final int LEAST_TYPED = 16;
    private static final long INIT = 1;

    private final Site site;

    private Admission(Site site) {
        this.site = site;
    }

    static Admission of(Site site) {
        return new Admission(site);
    }

    /** There must be data to bring along. */
    void requireData() {
        if (!Files.isDirectory(site.data())) {
            throw Refusal.problem("update.noData", site.data().toString());
        }
    }

    /** What is written must belong to the account that runs the server. */
    void requireOwnData() throws IOException {
        requireData();
        Path data = site.data();
        Path own = Files.createTempFile("hoanhap-owner", "");
        try {
            UserPrincipal owner = Files.getOwner(data);
            if (!owner.equals(Files.getOwner(own))) {
                throw Refusal.problem("update.otherAccount", data.toString(), owner.getName());
            }
        } finally {
            Files.delete(own);
        }
    }

    /** Looks for the server, and refuses one that this command cannot change. */
    Optional<LiveServer> server() {
        Optional<LiveServer> server = LiveServer.on(site.data());
        if (server.isPresent()) {
            Path root = Shell.rootOf(server.get().home());
            if (!root.equals(site.releases().root())) {
                throw Refusal.problem("update.otherHome", site.data().toString(), root.toString());
            }
            if (server.get().process().pid() == INIT) {
                throw Refusal.problem("update.container");
            }
        }
        return server;
    }

    /**
     * Checks who signed a release.
     *
     * @param typed the beginning of a fingerprint that somebody has compared; for the first release of a signer
     */
    void check(SignedList list, Optional<String> typed) throws IOException, InterruptedException {
        String fingerprint = list.fingerprint();
        Path root = site.releases().root();
        Path current = site.releases().path(site.releases().current());
        boolean known = list.signedByOneOf(root.resolve("trust")) || list.signedByOneOf(current.resolve("trust"));
        boolean compared = typed.filter(text -> text.length() >= LEAST_TYPED)
                .map(text -> fingerprint.startsWith(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (!known && !compared) {
            throw Refusal.problem(
                    "update.unknownSigner",
                    list.signer().getSubjectX500Principal().getName(),
                    fingerprint);
        }
        if (Files.isDirectory(current.resolve("trust"))
                && LiveServer.on(site.data()).isPresent()) {
            refuseRevoked(fingerprint);
        }
    }

    private void refuseRevoked(String fingerprint) throws InterruptedException {
        JsonNode items = OperatorClient.of(
                        RunningServer.in(site.data()), site.shell().terminal())
                .get("/api/v1/trust?limit=100")
                .body()
                .path("items");
        for (JsonNode item : items) {
            if (item.path("fingerprint").asText().equalsIgnoreCase(fingerprint) && item.hasNonNull("revoked")) {
                throw Refusal.problem("update.revoked", fingerprint);
            }
        }
    }
}
