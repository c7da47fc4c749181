package vn.hoanhap.lifecycle.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.http.Refusals;

class GatewayCallTest {

    private static final LocalDate CONFIGURED = LocalDate.of(2024, 6, 6);

    private final GatewayCall.Reading reading = new GatewayCall.Reading(
            new Dates(LegalClock.system(), CONFIGURED), new Refusals(Messages.of(Refusals.class)));

    @Test
    void refusesADateThatIsNoneUnlessOnlyAFaultIsToBeTold() {
        Exchange exchange = asked("zzz");
        var target = new GatewayCall.Target(Permission.PUBLIC, Map.of(), Form.NONE);
        GatewayCall call = new GatewayCall(exchange, Caller.ANONYMOUS, target, reading);

        assertThatThrownBy(call::asOf).isInstanceOf(ProblemException.class);

        GatewayCall bare = GatewayCall.bare(exchange, Caller.ANONYMOUS, reading);
        assertThat(bare.asOf()).isEqualTo(CONFIGURED);
        assertThat(bare.language()).isEqualTo(Language.EN);
    }

    @Test
    void keepsTheDateOfAPageThatTellsAFault() {
        assertThat(GatewayCall.bare(asked("2020-01-31"), Caller.ANONYMOUS, reading)
                        .asOf())
                .isEqualTo(LocalDate.of(2020, 1, 31));
    }

    private static Exchange asked(String date) {
        Map<String, List<String>> query = Map.of("date", List.of(date), "lang", List.of("en"));
        return new Exchange(empty(HttpServletRequest.class), empty(HttpServletResponse.class), List.of(), query);
    }

    /** Is one that knows nothing beyond its query: no headers, no cookies. */
    private static <T> T empty(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                GatewayCallTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
