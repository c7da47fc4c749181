package vn.hoanhap.lifecycle.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.offer.Publication;

/** Says which rights a version brings and takes away, and whose roles that touches. */
final class RightChanges {

    private final Publication publication;
    private final TransactionRunner transactions;

    RightChanges(Publication publication, TransactionRunner transactions) {
        this.publication = publication;
        this.transactions = transactions;
    }

    /** Compares; one of the two may be none. */
    List<PlanReport.Right> between(@Nullable ProgrammeVersion before, @Nullable ProgrammeVersion after) {
        List<PermissionInfo> old = before == null ? List.of() : before.info().permissions();
        List<PermissionInfo> now = after == null ? List.of() : after.info().permissions();
        List<PlanReport.Right> changes = new ArrayList<>();
        transactions.read(() -> {
            changes.addAll(rights(without(now, old), true));
            changes.addAll(rights(without(old, now), false));
            return changes;
        });
        return changes;
    }

    private List<PlanReport.Right> rights(List<PermissionInfo> infos, boolean gained) {
        Map<String, List<Text>> holders = publication.holders(infos);
        return infos.stream()
                .map(info -> new PlanReport.Right(
                        info.permission().name(),
                        info.title(),
                        gained,
                        holders.getOrDefault(info.permission().name(), List.of())))
                .toList();
    }

    private static List<PermissionInfo> without(List<PermissionInfo> some, List<PermissionInfo> others) {
        Set<String> names =
                others.stream().map(info -> info.permission().name()).collect(Collectors.toSet());
        return some.stream()
                .filter(info -> !names.contains(info.permission().name()))
                .toList();
    }
}
