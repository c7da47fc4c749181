package vn.hoanhap.registry.legal;

import static vn.hoanhap.registry.db.Tables.LEGAL_TEXT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.db.tables.records.LegalTextRecord;

/** Keeps the legal texts that the office entered. */
final class JooqLegalTexts {
    private final Sql sql;

    JooqLegalTexts(Sql sql) {
        this.sql = sql;
    }

    List<LegalText> all() {
        return rows(DSL.noCondition());
    }

    Optional<LegalText> find(long id) {
        return rows(LEGAL_TEXT.ID.eq(id)).stream().findFirst();
    }

    private List<LegalText> rows(Condition condition) {
        return sql.dsl()
                .selectFrom(LEGAL_TEXT)
                .where(condition)
                .orderBy(LEGAL_TEXT.ID)
                .fetch(JooqLegalTexts::text);
    }

    private static LegalText text(LegalTextRecord row) {
        LegalText.Draft draft = new LegalText.Draft(
                row.getTextNumber(),
                LegalKind.valueOf(row.getKind()),
                row.getTitle(),
                row.getIssuer(),
                row.getIssuedOn(),
                row.getValidFrom(),
                row.getValidTo(),
                row.getReplacedBy(),
                row.getSource());
        return new LegalText(String.valueOf(row.getId()), draft, Certainty.OFFICE, row.getVersion());
    }

    void insert(long id, LegalText.Draft draft, long accountId) {
        LegalTextRecord row = sql.dsl().newRecord(LEGAL_TEXT);
        row.setId(id);
        row.setVersion(1);
        row.setEnteredBy(accountId);
        fill(row, draft);
        row.insert();
    }

    void update(long id, int version, LegalText.Draft draft) {
        sql.raise(new Sql.Versioned<>(LEGAL_TEXT.ID, LEGAL_TEXT.VERSION), id, version);
        LegalTextRecord row = sql.dsl().newRecord(LEGAL_TEXT);
        fill(row, draft);
        sql.dsl().update(LEGAL_TEXT).set(row).where(LEGAL_TEXT.ID.eq(id)).execute();
    }

    void remove(long id) {
        sql.dsl().deleteFrom(LEGAL_TEXT).where(LEGAL_TEXT.ID.eq(id)).execute();
    }

    private static void fill(LegalTextRecord row, LegalText.Draft draft) {
        row.setTextNumber(draft.number());
        row.setKind(draft.kind().name());
        row.setTitle(draft.title());
        row.setIssuer(draft.issuer());
        row.setIssuedOn(draft.issuedOn());
        row.setValidFrom(draft.from());
        row.setValidTo(draft.to());
        row.setReplacedBy(draft.replacedBy());
        row.setSource(draft.source());
    }
}
