package vn.hoanhap.loans.web;

import java.math.BigDecimal;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.View;

/** Writes rates: 6,6 in Vietnamese, 6.6 in English. */
final class Decimals {

    private Decimals() {}

    static String written(BigDecimal number, View v) {
        String plain = number.toPlainString();
        return v.language() == Language.VI ? plain.replace('.', ',') : plain;
    }
}
