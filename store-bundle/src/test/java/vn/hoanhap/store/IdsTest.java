package vn.hoanhap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.store.ids.TimeSortedIds;

class IdsTest {

    private static final int EACH = 10_000;

    @Test
    void growsForEveryThreadAndNeverRepeats() {
        Ids ids = new TimeSortedIds(7);

        List<CompletableFuture<List<Long>>> threads = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> take(ids)))
                .toList();
        List<List<Long>> taken = threads.stream().map(CompletableFuture::join).toList();

        assertThat(taken).allSatisfy(each -> assertThat(each).isSorted());
        Set<Long> all = new HashSet<>();
        taken.forEach(all::addAll);
        assertThat(all).hasSize(8 * EACH).allMatch(id -> id > 0);
    }

    @Test
    void differsBetweenNodes() {
        Set<Long> all = new HashSet<>(take(new TimeSortedIds(1)));
        all.addAll(take(new TimeSortedIds(2)));

        assertThat(all).hasSize(2 * EACH);
    }

    private static List<Long> take(Ids ids) {
        List<Long> taken = new ArrayList<>(EACH);
        for (int i = 0; i < EACH; i++) {
            taken.add(ids.next());
        }
        return taken;
    }
}
