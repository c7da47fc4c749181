package vn.hoanhap.lifecycle.gateway;

import java.io.IOException;
import java.util.List;
import vn.hoanhap.lifecycle.call.Exchange;
import vn.hoanhap.lifecycle.election.Assets.Asset;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.http.Replies;
import vn.hoanhap.lifecycle.http.SecurityHeaders;

/** Answers {@code /p/{programme}/assets/…}: public files, kept by browsers for ever when the address names their version. */
final class AssetEntrance {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private AssetEntrance() {}

    /** Answers with a file; false when there is none of that name. */
    static boolean answer(Exchange exchange, ProgrammeVersion version, List<String> path) throws IOException {
        var found = version.assets().find(path);
        if (found.isEmpty()) {
            return false;
        }
        Asset asset = found.get();
        SecurityHeaders.kept(exchange.response(), exchange.query("v").isPresent() ? FOR_EVER : ASK_AGAIN);
        exchange.response().setHeader("ETag", asset.etag());
        if (asset.etag().equals(exchange.request().getHeader("If-None-Match"))) {
            Replies.empty(exchange.response(), 304);
        } else {
            Replies.bytes(exchange.response(), 200, asset.contentType(), asset.bytes());
        }
        return true;
    }
}
