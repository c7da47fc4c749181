package vn.hoanhap.lifecycle.store;

import static vn.hoanhap.lifecycle.db.Tables.PROGRAMME;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.db.tables.records.ProgrammeRecord;
import vn.hoanhap.lifecycle.operation.DesiredState;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.parts.sql.Utc;

/** Keeps the desired state in the table {@code lifecycle.programme}. */
public final class JooqDesiredState implements DesiredState {

    private static final String SERVING = "SERVING";
    private static final String REMOVED = "REMOVED";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 1000;

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
        name(row, desired.name());
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

    private static void name(ProgrammeRecord row, @Nullable Name name) {
        row.setTitleVi(name == null ? null : clipped(name.title().vi(), LONGEST_TITLE));
        row.setTitleEn(name == null ? null : clipped(name.title().en(), LONGEST_TITLE));
        row.setPurposeVi(name == null ? null : clipped(name.purpose().vi(), LONGEST_PURPOSE));
        row.setPurposeEn(name == null ? null : clipped(name.purpose().en(), LONGEST_PURPOSE));
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static @Nullable Name name(ProgrammeRecord row) {
        Text title = OperationRows.text(row.getTitleVi(), row.getTitleEn());
        Text purpose = OperationRows.text(row.getPurposeVi(), row.getPurposeEn());
        return title == null || purpose == null ? null : new Name(title, purpose);
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
                segments,
                name(row));
    }
}
