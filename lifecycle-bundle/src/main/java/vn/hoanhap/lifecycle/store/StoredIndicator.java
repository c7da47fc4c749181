package vn.hoanhap.lifecycle.store;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.lifecycle.db.tables.records.KnownIndicatorRecord;

/** Is one row of the table: its owner and its print, and what it says once somebody asks. */
final class StoredIndicator {

    private final KnownIndicatorRecord row;
    private final IndicatorForm form;
    private volatile @Nullable IndicatorDefinition read;

    StoredIndicator(KnownIndicatorRecord row, IndicatorForm form) {
        this.row = row;
        this.form = form;
    }

    String programmeId() {
        return row.getProgrammeId();
    }

    /** Tells whether it says just this, without reading its JSON. */
    boolean says(IndicatorDefinition definition) {
        return IndicatorForm.print(definition).equals(row.getPrint());
    }

    IndicatorDefinition definition() {
        IndicatorDefinition known = read;
        if (known == null) {
            known = form.read(row.getBody());
            read = known;
        }
        return known;
    }
}
