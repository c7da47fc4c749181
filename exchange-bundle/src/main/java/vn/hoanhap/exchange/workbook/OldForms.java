package vn.hoanhap.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows the compound files in which Excel keeps .xls, and workbooks behind a password. */
public final class OldForms {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private OldForms() {}

    /**
     * Refuses what is a compound file.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 with what to do
     */
    public static void refuse(byte[] file) {
        if (file.length >= COMPOUND.length && Arrays.equals(file, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
            throw (holds(file, ENCRYPTED) ? Refusal.ENCRYPTED : Refusal.OLD_FORM).raise();
        }
    }

    private static boolean holds(byte[] file, byte[] part) {
        for (int from = 0; from + part.length <= file.length; from++) {
            if (file[from] == part[0] && Arrays.equals(file, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
