package vn.hoanhap.lifecycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Refusals;

class UploadRoomTest {

    private static final long HALF = 1L << 29;

    private final UploadRoom room = new UploadRoom(new Refusals(Messages.of(Refusals.class)));

    @Test
    void letsNoAccountSendManyFilesAtOnce() {
        List<UploadRoom.Place> places = new ArrayList<>();
        places.add(room.take(7, 10));
        places.add(room.take(7, 10));

        assertRefused(7, 10, 429);
        assertRefused(7, 10, 429);
        room.take(8, 10).close();
        places.get(0).close();
        places.get(0).close();

        places.add(room.take(7, 10));
        assertRefused(7, 10, 429);
    }

    @Test
    void givesTheRoomOfAnUploadBackWithItsTurn() {
        UploadRoom.Place first = room.take(7, HALF);
        UploadRoom.Place second = room.take(8, HALF);
        assertRefused(9, 1, 503);
        assertRefused(9, 1, 503);
        assertRefused(9, 1, 503);
        first.close();
        second.close();

        room.take(9, HALF);
        room.take(9, HALF);
        assertRefused(10, 1, 503);
    }

    private void assertRefused(long account, long bytes, int status) {
        assertThatThrownBy(() -> room.take(account, bytes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(status));
    }
}
