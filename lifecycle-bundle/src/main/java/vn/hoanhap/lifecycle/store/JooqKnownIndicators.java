package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.KNOWN_INDICATOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hoanhap.core.indicator.IndicatorDefinition;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.db.tables.records.KnownIndicatorRecord;
import vn.hoanhap.lifecycle.elected.KnownIndicators;
import vn.hoanhap.lifecycle.json.BodyReader;
import vn.hoanhap.lifecycle.json.JsonTypes;
import vn.hoanhap.lifecycle.json.JsonWriting;
import vn.hoanhap.parts.sql.Sql;

/** Keeps indicators in the table {@code lifecycle.known_indicator}, and a copy in memory that follows every commit. */
public final class JooqKnownIndicators implements KnownIndicators {

    private final Sql sql;
    private final TransactionRunner transactions;
    private final BodyReader reader;
    private final JsonTypes types = JsonTypes.strict();
    private final ObjectMapper writer = JsonWriting.mapper();
    private volatile Map<String, Owned> known = Map.of();

    /** Is a definition and who contributed it. */
    private record Owned(IndicatorDefinition definition, String programmeId) {}

    /** Works in the given database; {@link #load} comes first. */
    public JooqKnownIndicators(Database database, TransactionRunner transactions, Messages messages) {
        this.sql = new Sql(database);
        this.transactions = transactions;
        this.reader = new BodyReader(messages);
        types.of(IndicatorDefinition.class);
    }

    /** Reads the table, in a unit of work of its own. */
    public void load() {
        known = transactions.read(this::read);
    }

    @Override
    public List<IndicatorDefinition> all() {
        return known.values().stream().map(Owned::definition).toList();
    }

    @Override
    public Optional<String> owner(String code) {
        return Optional.ofNullable(known.get(code)).map(Owned::programmeId);
    }

    @Override
    public void publish(String programmeId, List<IndicatorDefinition> definitions) {
        Map<String, Owned> now = known;
        List<IndicatorDefinition> news = definitions.stream()
                .filter(definition -> !new Owned(definition, programmeId).equals(now.get(definition.code())))
                .toList();
        if (!news.isEmpty()) {
            news.forEach(definition -> put(programmeId, definition));
            transactions.afterCommit(this::load);
        }
    }

    private void put(String programmeId, IndicatorDefinition definition) {
        KnownIndicatorRecord row = new KnownIndicatorRecord();
        row.setProgrammeId(programmeId);
        row.setBody(json(definition));
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

    private Map<String, Owned> read() {
        Map<String, Owned> newest = new TreeMap<>();
        sql.dsl()
                .selectFrom(KNOWN_INDICATOR)
                .orderBy(KNOWN_INDICATOR.CODE, KNOWN_INDICATOR.VERSION)
                .forEach(row -> newest.put(row.getCode(), new Owned(definition(row), row.getProgrammeId())));
        return newest;
    }

    private IndicatorDefinition definition(KnownIndicatorRecord row) {
        return reader.stored(row.getBody(), IndicatorDefinition.class, types);
    }

    private String json(IndicatorDefinition definition) {
        try {
            return writer.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write indicator " + definition.code(), e);
        }
    }
}
