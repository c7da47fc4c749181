package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.KNOWN_INDICATOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.db.tables.records.KnownIndicatorRecord;
import vn.hoanhap.lifecycle.elected.KnownIndicators;
import vn.hoanhap.parts.sql.Sql;

/** Keeps indicators in the table {@code lifecycle.known_indicator}, and a copy in memory that follows every commit. */
public final class JooqKnownIndicators implements KnownIndicators {

    private final Sql sql;
    private final TransactionRunner transactions;
    private final IndicatorForm form;
    private volatile Map<String, StoredIndicator> known = Map.of();

    /** Works in the given database; {@link #load} comes first. */
    public JooqKnownIndicators(Database database, TransactionRunner transactions, Messages messages) {
        this.sql = new Sql(database);
        this.transactions = transactions;
        this.form = new IndicatorForm(messages);
    }

    /** Reads the table, in a unit of work of its own. */
    public void load() {
        known = transactions.read(this::read);
    }

    @Override
    public List<IndicatorDefinition> all() {
        return known.values().stream().map(StoredIndicator::definition).toList();
    }

    @Override
    public Optional<String> owner(String code) {
        return Optional.ofNullable(known.get(code)).map(StoredIndicator::programmeId);
    }

    @Override
    public void publish(String programmeId, List<IndicatorDefinition> definitions) {
        Map<String, StoredIndicator> now = known;
        List<IndicatorDefinition> news = definitions.stream()
                .filter(definition -> !standsFor(now.get(definition.code()), programmeId, definition))
                .toList();
        if (!news.isEmpty()) {
            news.forEach(definition -> put(programmeId, definition));
            transactions.afterCommit(this::load);
        }
    }

    private static boolean standsFor(
            @Nullable StoredIndicator stored, String programmeId, IndicatorDefinition definition) {
        return stored != null && stored.programmeId().equals(programmeId) && stored.says(definition);
    }

    private void put(String programmeId, IndicatorDefinition definition) {
        KnownIndicatorRecord row = new KnownIndicatorRecord();
        row.setProgrammeId(programmeId);
        row.setPrint(IndicatorForm.print(definition));
        row.setBody(form.write(definition));
        int changed = sql.dsl()
                .update(KNOWN_INDICATOR)
                .set(row)
                .where(KNOWN_INDICATOR.CODE.eq(definition.code()))
                .and(KNOWN_INDICATOR.VERSION.eq(definition.version()))
                .execute();
        if (changed == 0) {
            row.setCode(definition.code());
            row.setVersion(definition.version());
            sql.dsl().insertInto(KNOWN_INDICATOR).set(row).execute();
        }
    }

    private Map<String, StoredIndicator> read() {
        Map<String, StoredIndicator> newest = new TreeMap<>();
        sql.dsl()
                .selectFrom(KNOWN_INDICATOR)
                .orderBy(KNOWN_INDICATOR.CODE, KNOWN_INDICATOR.VERSION)
                .forEach(row -> newest.put(row.getCode(), new StoredIndicator(row, form)));
        return newest;
    }
}
