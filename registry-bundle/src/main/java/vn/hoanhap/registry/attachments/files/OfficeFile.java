package vn.hoanhap.registry.attachments.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a text of Word and a workbook of Excel from other packed files by the names of their parts, as the file's own
 * directory lists them. No part is unpacked, so a small file cannot grow here.
 */
final class OfficeFile {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    private OfficeFile() {}

    static FileKind kind(byte[] packed) throws RefusedFileException {
        Set<String> parts = parts(packed);
        if (parts.stream().anyMatch(OfficeFile::isMacro)) {
            throw new RefusedFileException(RefusedFileException.Why.MACROS);
        }
        boolean office = parts.contains("[content_types].xml");
        if (office && parts.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (office && parts.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        throw new RefusedFileException(RefusedFileException.Why.KIND);
    }

    private static boolean isMacro(String part) {
        return part.contains("vbaproject") || part.contains("/macrosheets/") || part.contains("vbadata.xml");
    }

    private static Set<String> parts(byte[] packed) throws RefusedFileException {
        ByteBuffer file = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end(file);
            int count = file.getShort(end + 10) & 0xffff;
            int at = file.getInt(end + 16);
            Set<String> names = new HashSet<>();
            for (int i = 0; i < count; i++) {
                at = entry(file, at, names);
            }
            return names;
        } catch (IndexOutOfBoundsException torn) {
            throw broken();
        }
    }

    private static int entry(ByteBuffer file, int at, Set<String> names) throws RefusedFileException {
        if (file.getInt(at) != ENTRY_SIGNATURE) {
            throw broken();
        }
        int length = file.getShort(at + 28) & 0xffff;
        byte[] name = new byte[length];
        file.get(at + ENTRY_LENGTH, name);
        names.add(new String(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        return at + ENTRY_LENGTH + length + (file.getShort(at + 30) & 0xffff) + (file.getShort(at + 32) & 0xffff);
    }

    /** Finds the end of the directory from behind: only a comment may follow it. */
    private static int end(ByteBuffer file) throws RefusedFileException {
        int last = file.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw broken();
    }

    private static RefusedFileException broken() {
        return new RefusedFileException(RefusedFileException.Why.BROKEN);
    }
}
