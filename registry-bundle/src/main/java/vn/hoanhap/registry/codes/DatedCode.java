package vn.hoanhap.registry.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;

/**
 * Is a code of a list.
 *
 * @param code what is stored
 * @param title what a reader sees
 * @param from first day on which it may be chosen
 * @param to last such day; null while there is none
 */
public record DatedCode(
        String code, Text title, LocalDate from, @Nullable LocalDate to) {}
