package vn.hoanhap.lifecycle.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Method;

class RouterTest {

    private final Router<String> router = new Router<>();

    @Test
    void prefersAFixedSegmentToAParameter() {
        add(Method.GET, "/programmes/{id}", "one");
        add(Method.GET, "/programmes/operations", "operations");

        assertThat(find(Method.GET, "programmes", "operations")).isEqualTo(new Found.Target<>("operations", Map.of()));
        assertThat(find(Method.GET, "programmes", "loans")).isEqualTo(new Found.Target<>("one", Map.of("id", "loans")));
    }

    @Test
    void goesBackToAParameterWhenAFixedSegmentLeadsNowhere() {
        add(Method.GET, "/loans/arrears/list", "list");
        add(Method.GET, "/loans/{id}/schedule", "schedule");

        assertThat(find(Method.GET, "loans", "arrears", "schedule"))
                .isEqualTo(new Found.Target<>("schedule", Map.of("id", "arrears")));
    }

    @Test
    void tellsAnotherMethodApartFromNoSuchPath() {
        add(Method.GET, "/loans/{id}", "read");
        add(Method.PUT, "/loans/{loan}", "write");

        assertThat(find(Method.DELETE, "loans", "1"))
                .isEqualTo(new Found.OtherMethods<>(Set.of(Method.GET, Method.PUT)));
        assertThat(find(Method.GET, "loans", "1", "2")).isEqualTo(new Found.Nothing<>());
        assertThat(find(Method.PUT, "loans", "1")).isEqualTo(new Found.Target<>("write", Map.of("loan", "1")));
    }

    @Test
    void findsTheRoot() {
        add(Method.GET, "/", "root");

        assertThat(find(Method.GET)).isEqualTo(new Found.Target<>("root", Map.of()));
    }

    @Test
    void refusesTwoAnswersToOneAddress() {
        add(Method.GET, "/loans/{id}", "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(Method.GET, "/loans/{number}", "other"))
                .withMessageContaining("GET /loans/{number}");
    }

    @Test
    void refusesSegmentsThatNoAddressCarries() {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("/loans/Số vay"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("/loans/{id}/x/{id}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("/loans//x"));
    }

    private void add(Method method, String path, String target) {
        router.add(method, Template.of(path), target);
    }

    private Found<String> find(Method method, String... segments) {
        return router.find(method, List.of(segments));
    }
}
