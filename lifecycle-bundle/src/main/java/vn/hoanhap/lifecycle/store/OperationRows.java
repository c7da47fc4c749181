package vn.hoanhap.lifecycle.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.db.tables.records.OperationPhaseRecord;
import vn.hoanhap.lifecycle.db.tables.records.OperationRecord;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.parts.sql.Utc;

/** Reads operations from their rows. */
final class OperationRows {

    private OperationRows() {}

    static Operation read(OperationRecord row, List<Operation.PhaseLine> phases) {
        return new Operation(
                row.getId(),
                order(row),
                row.getProgrammeId(),
                release(row.getFromVersion(), row.getFromSha()),
                release(row.getToVersion(), row.getToSha()),
                Operation.State.valueOf(row.getState()),
                row.getPhase(),
                text(row.getCauseVi(), row.getCauseEn()),
                new Operation.Times(Utc.moment(row.getStartedAt()), Utc.orNull(row.getEndedAt())),
                phases,
                row.getPlan(),
                row.getSetId());
    }

    static Operation.PhaseLine phase(OperationPhaseRecord row) {
        return new Operation.PhaseLine(
                row.getPhase(),
                Operation.PhaseState.valueOf(row.getState()),
                Utc.moment(row.getStartedAt()),
                row.getMillis(),
                text(row.getNoteVi(), row.getNoteEn()));
    }

    private static Operation.Order order(OperationRecord row) {
        String data = row.getDataChoice();
        return new Operation.Order(
                Operation.Kind.valueOf(row.getKind()),
                Operation.Origin.valueOf(row.getOrigin()),
                row.getFileName(),
                data == null ? null : Operation.DataChoice.valueOf(data),
                orderer(row.getAccountId(), row.getOrderedBy()));
    }

    /** Before names were kept, only the account's number was. */
    private static Operation.@Nullable Orderer orderer(@Nullable Long accountId, @Nullable String username) {
        return accountId == null
                ? null
                : new Operation.Orderer(accountId, username == null ? accountId.toString() : username);
    }

    private static Operation.@Nullable Release release(@Nullable String version, @Nullable String sha256) {
        return version == null || sha256 == null ? null : new Operation.Release(version, sha256);
    }

    /** Returns what two columns hold; null unless both do. */
    static @Nullable Text text(@Nullable String vi, @Nullable String en) {
        return vi == null || en == null ? null : new Text(vi, en);
    }
}
