package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.PROGRAMME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.lifecycle.db.tables.records.ProgrammeRecord;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps the desired state in the table {@code lifecycle.programme}. */
public final class JooqDesiredState implements DesiredState {

    private static final String SERVING = "SERVING";
    private static final String REMOVED = "REMOVED";

    private final Sql sql;

    /** Works in the given database. */
    public JooqDesiredState(Database database) {
        sql = new Sql(database);
    }

    @Override
    public List<Desired> all() {
        return sql.dsl().selectFrom(PROGRAMME).orderBy(PROGRAMME.PROGRAMME_ID).fetch(JooqDesiredState::desired);
    }

    @Override
    public Optional<Desired> find(String programmeId) {
        return sql.dsl()
                .selectFrom(PROGRAMME)
                .where(PROGRAMME.PROGRAMME_ID.eq(programmeId))
                .fetchOptional(JooqDesiredState::desired);
    }

    @Override
    public void put(Desired desired, @Nullable Long accountId, Instant now) {
        ProgrammeRecord row = new ProgrammeRecord();
        row.setState(desired.serving() ? SERVING : REMOVED);
        row.setVersion(desired.release().version());
        row.setSha256(desired.release().sha256());
        row.setSegments(String.join(" ", new TreeSet<>(desired.segments())));
        row.setChangedAt(Utc.column(now));
        row.setChangedBy(accountId);
        int changed = sql.dsl()
                .update(PROGRAMME)
                .set(row)
                .where(PROGRAMME.PROGRAMME_ID.eq(desired.programmeId()))
                .execute();
        if (changed == 0) {
            row.setProgrammeId(desired.programmeId());
            sql.dsl().insertInto(PROGRAMME).set(row).execute();
        }
    }

    @Override
    public void forget(String programmeId) {
        sql.dsl()
                .deleteFrom(PROGRAMME)
                .where(PROGRAMME.PROGRAMME_ID.eq(programmeId))
                .execute();
    }

    private static Desired desired(ProgrammeRecord row) {
        Set<String> segments = row.getSegments().isBlank()
                ? Set.of()
                : Set.of(row.getSegments().split(" "));
        return new Desired(
                row.getProgrammeId(),
                row.getState().equals(SERVING),
                new Operation.Release(row.getVersion(), row.getSha256()),
                segments);
    }
}
