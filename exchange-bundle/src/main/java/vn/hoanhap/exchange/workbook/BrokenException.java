package vn.hoanhap.exchange.workbook;

import java.io.IOException;

/** Says that a workbook's parts do not fit together, or that one is no XML. */
final class BrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenException(String message) {
        super(message);
    }

    BrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
