package vn.hoanhap.counselling.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;

/**
 * Is a counselling point as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune
 * @param host the organisation that hosts it
 * @param team the register's team of kind COUNSELLING_POINT whose members work there
 * @param opened {@code 2020}, {@code 2020-08} or {@code 2020-08-17}
 * @param services codes of what it offers
 */
public record PointBody(
        @MaxLength(200) String name,
        @MaxLength(60) String unit,
        @Nullable Id host,
        @Nullable Id team,
        @MaxLength(10) String opened,
        List<String> services) {}
