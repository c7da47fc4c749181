package vn.hoanhap.exchange.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.ImportSheet;

/** Is a row whose cells were read by type. */
record TypedRow(String key, Map<String, Object> values, Map<String, String> cells, Principal principal)
        implements ImportSheet.Row {

    @Override
    public @Nullable String text(String column) {
        return (String) values.get(column);
    }

    @Override
    public @Nullable Long number(String column) {
        return (Long) values.get(column);
    }

    @Override
    public @Nullable BigDecimal decimal(String column) {
        return (BigDecimal) values.get(column);
    }

    @Override
    public @Nullable LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    @Override
    public boolean yes(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    @Override
    public @Nullable Long id(String column) {
        return (Long) values.get(column);
    }

    @Override
    public List<Long> ids(String column) {
        return values.get(column) instanceof List<?> found
                ? found.stream().map(Long.class::cast).toList()
                : List.of();
    }
}
