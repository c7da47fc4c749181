package vn.hoanhap.lifecycle.archive;

import java.util.HexFormat;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.lifecycle.http.SpooledFile;

/** Seals archives with the office's keystore: another office, and whoever changes a byte, makes no such seal. */
public final class ArchiveSeal {

    private final Protection protection;

    /** Seals with the given keystore. */
    public ArchiveSeal(Protection protection) {
        this.protection = protection;
    }

    /** Names the keystore, without telling anything of it. */
    String office() {
        return HexFormat.of().formatHex(protection.mark("archive-office", ""));
    }

    String of(byte[] head) {
        String digest = HexFormat.of().formatHex(SpooledFile.sha256Digest().digest(head));
        return HexFormat.of().formatHex(protection.mark("archive", digest));
    }
}
