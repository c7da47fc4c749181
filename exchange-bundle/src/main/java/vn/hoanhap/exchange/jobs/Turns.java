package vn.hoanhap.exchange.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;

/** Says who may bring in a file now: while one of an account runs another may wait, and few do in all: each is in memory. */
final class Turns {

    /** The most imports that wait or run at the same time. */
    static final int MOST = 4;

    /** The most imports of one account that wait or run at the same time. */
    static final int MOST_OF_ACCOUNT = 2;

    private final Map<Long, Integer> turns = new HashMap<>();

    /**
     * Takes a turn, which {@link #done} gives back.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 429 when imports of the account are under way, or too many are
     */
    synchronized void take(long accountId) {
        if (turns.getOrDefault(accountId, 0) >= MOST_OF_ACCOUNT) {
            throw busy(
                    "Các tệp trước của bạn chưa nhập xong. Chờ xong rồi gửi tệp này.",
                    "Your imports before this one are still under way. Wait for their end, then send this file.");
        }
        if (turns.values().stream().mapToInt(Integer::intValue).sum() >= MOST) {
            throw busy(
                    "Đang có nhiều tệp chờ nhập. Vài phút nữa hãy gửi lại.",
                    "Several files are waiting to be imported. Send yours again in a few minutes.");
        }
        turns.merge(accountId, 1, Integer::sum);
    }

    synchronized void done(long accountId) {
        turns.computeIfPresent(accountId, (account, held) -> held == 1 ? null : held - 1);
    }

    private static RuntimeException busy(String vi, String en) {
        return new Problem("imports-busy", 429, new Text("Chờ một lát", "Wait a little"), new Text(vi, en), List.of())
                .raise();
    }
}
