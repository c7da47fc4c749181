package vn.hoanhap.registry.attachments.files;

import java.util.Arrays;

/** Names the kinds of file that are kept. Whatever a browser would run, such as HTML and SVG, is not among them. */
public enum FileKind {
    /** A document to be printed. */
    PDF("application/pdf", "pdf"),
    /** A photo. */
    JPEG("image/jpeg", "jpg"),
    /** A picture, such as of a screen. */
    PNG("image/png", "png"),
    /** A text of Word without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** A workbook of Excel without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final String ending;

    FileKind(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    /** Returns the media type. */
    public String contentType() {
        return contentType;
    }

    /** Returns how names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** Returns the kind of a media type that was kept. */
    public static FileKind of(String contentType) {
        return Arrays.stream(values())
                .filter(kind -> kind.contentType.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file of type " + contentType + " is kept"));
    }
}
