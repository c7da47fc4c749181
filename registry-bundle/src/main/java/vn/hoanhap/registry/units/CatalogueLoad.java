package vn.hoanhap.registry.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.units.data.UnitCatalogue;
import vn.hoanhap.registry.units.data.UnitSuccession;
import vn.hoanhap.registry.units.data.UnitVersion;

/**
 * Brings the unit tables to what the shipped files say: only what is missing is written, in units of work of at most
 * {@link TransactionRunner#MOST_ROWS} rows, so that a load cut short goes on at the next start. Nothing is ever removed. A
 * catalogue that was loaded whole is known by its hash and costs one small query.
 */
public final class CatalogueLoad {
    /**
     * Is added to the number of a unit in the shipped files to make its id: ids then have seven digits and codes at most five,
     * so that a caller's {@code 82} can only mean a code.
     */
    public static final long FIRST_ID = 1_000_000L;

    /** Half of what a unit of work may write: on a slow disk it stays below 100 ms. */
    private static final int CHUNK = TransactionRunner.MOST_ROWS / 2;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoad.class);

    private final JooqUnitTables tables;
    private final TransactionRunner transactions;

    CatalogueLoad(JooqUnitTables tables, TransactionRunner transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    /** Loads the shipped catalogue unless it is there already; returns how many rows were written. */
    int run() {
        String hash = ShippedHash.of("/units/units.txt", "/units/successions.txt");
        if (transactions.read(() -> tables.loaded(hash))) {
            return 0;
        }
        int written = load(UnitCatalogue.shipped());
        transactions.write(() -> {
            tables.markLoaded(hash);
            return true;
        });
        LOG.info("Administrative units loaded: {} rows written.", written);
        return written;
    }

    int load(UnitCatalogue catalogue) {
        int written = inChunks(missingVersions(catalogue), tables::insertVersions);
        written += inChunks(endedSince(catalogue), tables::endVersions);
        written += inChunks(takenBack(catalogue), tables::dropShipped);
        written += inChunks(missingSuccessions(catalogue), tables::insertSuccessions);
        UnitGraph graph = transactions.read(tables::graph);
        written += inChunks(staleCover(graph), tables::dropCover);
        return written + inChunks(missingCover(graph), tables::putCover);
    }

    private List<UnitVersion> missingVersions(UnitCatalogue catalogue) {
        Set<JooqUnitTables.VersionMark> there = transactions.read(tables::versionMarks);
        return catalogue.versions().stream()
                .filter(version -> !there.contains(JooqUnitTables.VersionMark.of(version)))
                .toList();
    }

    private List<UnitVersion> endedSince(UnitCatalogue catalogue) {
        Set<JooqUnitTables.VersionMark> open = transactions.read(tables::openVersionMarks);
        return catalogue.versions().stream()
                .filter(version -> version.to() != null && open.contains(JooqUnitTables.VersionMark.of(version)))
                .toList();
    }

    /** A later list may have been mended: what an earlier one said, and it does not, goes. What the office recorded stays. */
    private List<JooqUnitTables.ShippedPair> takenBack(UnitCatalogue catalogue) {
        Set<JooqUnitTables.ShippedPair> said = catalogue.successions().stream()
                .map(CatalogueLoad::row)
                .map(row -> new JooqUnitTables.ShippedPair(row.predecessor(), row.successor(), row.split()))
                .collect(Collectors.toSet());
        return transactions.read(tables::shippedPairs).stream()
                .filter(pair -> !said.contains(pair))
                .toList();
    }

    private List<List<Long>> staleCover(UnitGraph graph) {
        return transactions.read(tables::cover).keySet().stream()
                .filter(pair -> !graph.coverOf(pair.get(0)).containsKey(pair.get(1)))
                .toList();
    }

    private List<JooqUnitTables.SuccessionRow> missingSuccessions(UnitCatalogue catalogue) {
        Set<List<Long>> there = transactions.read(tables::successionPairs);
        // What the office recorded by decree stands: a later list does not put a second successor beside it.
        Set<Long> byOffice = transactions.read(tables::predecessorsOfOffice);
        List<JooqUnitTables.SuccessionRow> missing = new ArrayList<>();
        for (UnitSuccession succession : catalogue.successions()) {
            JooqUnitTables.SuccessionRow row = row(succession);
            if (!there.contains(List.of(row.predecessor(), row.successor())) && !byOffice.contains(row.predecessor())) {
                missing.add(row);
            }
        }
        return missing;
    }

    private static JooqUnitTables.SuccessionRow row(UnitSuccession succession) {
        return new JooqUnitTables.SuccessionRow(
                FIRST_ID + succession.fromId(),
                FIRST_ID + succession.toId(),
                succession.on(),
                succession.kind() == SuccessionKind.SPLIT,
                succession.decree().isBlank() ? succession.source() : succession.decree());
    }

    private List<JooqUnitTables.CoverRow> missingCover(UnitGraph graph) {
        Map<List<Long>, Boolean> there = transactions.read(tables::cover);
        List<JooqUnitTables.CoverRow> missing = new ArrayList<>();
        for (long root : new TreeSet<>(transactions.read(tables::unitIds))) {
            graph.coverOf(root).forEach((unit, split) -> {
                if (!split.equals(there.get(List.of(root, unit)))) {
                    missing.add(new JooqUnitTables.CoverRow(root, unit, split, there.containsKey(List.of(root, unit))));
                }
            });
        }
        return missing;
    }

    private <R> int inChunks(List<R> rows, Consumer<List<R>> insert) {
        for (int start = 0; start < rows.size(); start += CHUNK) {
            List<R> chunk = rows.subList(start, Math.min(start + CHUNK, rows.size()));
            transactions.write(() -> {
                insert.accept(chunk);
                return true;
            });
        }
        return rows.size();
    }
}
