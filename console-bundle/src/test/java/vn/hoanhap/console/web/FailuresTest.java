package vn.hoanhap.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.console.ConsoleFrame;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.testkit.programme.TestCall;

class FailuresTest {

    private final Messages messages = Messages.of(ConsoleFrame.class);
    private final Failures failures = new Failures(messages);
    private final TestCall call = TestCall.with().address("/p/register/people/7");

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 503})
    void tellsARemedyForEveryStatus(int status) {
        Problem problem =
                new Problem("kind", status, new Text("Tên", "Title"), new Text("Chuyện", "Detail"), List.of());

        Failure failure = failures.of(call, problem);

        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.code()).isEqualTo(status + " kind");
    }

    @Test
    void saysOnceWhomToAskForARight() {
        Problem forbidden = Problem.forbidden(
                new Text("Việc này cần quyền “Xem khoản vay”. Hãy nhờ người quản trị.", "Ask the administrator."));

        String html = Templates.of(ConsoleFrame.class)
                .render("failure.jte", call.view(messages), failures.of(call, forbidden));

        assertThat(html).containsOnlyOnce("người quản trị").doesNotContain("Bạn có thể làm gì");
    }

    @Test
    void offersToTryAgainOnlyWhereThatCanHelp() {
        Problem missing = Problem.notFound(new Text("Không có người số 7.", "No person 7."));
        Problem busy = new Problem(
                "starting", 503, new Text("Đang khởi động", "Starting"), new Text("Chờ", "Wait"), List.of());

        assertThat(failures.of(call, missing).retry()).isNull();
        assertThat(failures.of(call, busy).retry()).isEqualTo("/p/register/people/7");
    }

    @Test
    void showsEachFaultWithItsRemedyEscaped() {
        Problem problem = Problem.invalid(List.of(new Problem.FieldError(
                "amount", new Text("Số tiền <0", "Amount <0"), new Text("Ghi số lớn hơn 0", "Write more than 0"))));

        String html =
                Templates.of(ConsoleFrame.class).render("failure.jte", call.view(messages), failures.of(call, problem));

        assertThat(html).contains("Số tiền &lt;0", "Ghi số lớn hơn 0", "422 invalid");
    }
}
