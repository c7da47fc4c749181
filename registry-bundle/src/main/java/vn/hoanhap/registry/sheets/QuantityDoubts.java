package vn.hoanhap.registry.sheets;

import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.registry.activities.UnusualQuantity;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.words.Words;

/** Asks about rows that say far more than one occasion usually comes to. */
final class QuantityDoubts implements RowDoubts {

    @Override
    public List<Doubt> of(List<Numbered> rows) {
        return rows.stream().flatMap(row -> doubt(row).stream()).toList();
    }

    private static Optional<Doubt> doubt(Numbered row) {
        Long quantity = row.row().number("quantity");
        String code = row.row().text("kind");
        if (quantity == null || code == null) {
            return Optional.empty();
        }
        return SharedKind.of(code)
                .flatMap(kind -> UnusualQuantity.bound(kind, quantity))
                .map(bound -> new Doubt(row.number(), Words.text("doubt.quantity", quantity, bound)));
    }
}
