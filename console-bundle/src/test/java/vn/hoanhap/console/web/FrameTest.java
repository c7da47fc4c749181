package vn.hoanhap.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.console.ConsoleFrame;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;

class FrameTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 6);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 2);

    private final Templates templates = Templates.of(ConsoleFrame.class);
    private final Messages messages = Messages.of(ConsoleFrame.class);

    @Test
    void putsThePageIntoTheLandmarkThatTheSkipLinkLeadsTo() {
        String html = framed(Language.VI, LATER, null);

        assertThat(html)
                .containsSubsequence("href=\"#main\"", "<main class=\"main\" id=\"main\"", "<h1>Đội</h1>", "</main>");
    }

    @Test
    void marksADateThatIsNotToday() {
        assertThat(framed(Language.VI, LATER, null))
                .contains("chip then", "Số liệu đến")
                .contains("Về hôm nay, 02/03/2026");
        assertThat(framed(Language.VI, AS_OF, null)).doesNotContain("chip then").contains("Hôm nay");
    }

    @Test
    void keepsAMistypedDateAtItsFieldWithWhatIsWrong() {
        assertThat(framed(Language.VI, LATER, null, "45/13/2024"))
                .contains("asof\" open", "value=\"45/13/2024\"", "autofocus")
                .containsOnlyOnce("Ngày này không đúng. Viết ngày/tháng/năm, như 06/06/2024.");
        assertThat(framed(Language.VI, LATER, null)).doesNotContain("asof\" open", "không đúng");
    }

    @Test
    void marksThePlaceWhereTheReaderIs() {
        assertThat(framed(Language.VI, LATER, null)).containsOnlyOnce("aria-current=\"page\"");
    }

    @Test
    void saysOnceWhatWasDone() {
        assertThat(framed(Language.VI, LATER, "Đã ghi <đội>"))
                .contains("Đã ghi &lt;đội&gt;")
                .doesNotContain("Đã ghi <đội>");
    }

    @Test
    void tellsTheScriptOfDraftsWhoWritesAndThatAFormWasTaken() {
        assertThat(framed(Language.VI, LATER, "Đã ghi")).contains("data-account=\"province\"", "data-flash");
        assertThat(framed(Language.VI, LATER, null)).doesNotContain("data-flash");
        assertThat(door()).doesNotContain("data-account");
    }

    @Test
    void speaksTheReadersLanguage() {
        String english = framed(Language.EN, LATER, null);

        assertThat(english).contains("<html lang=\"en\">", "Skip to content", "As of");
        assertThat(framed(Language.VI, LATER, null)).contains("<html lang=\"vi\">", "Đến phần nội dung");
    }

    @Test
    void carriesTheTokenInEveryFormThatPosts() {
        String html = framed(Language.VI, LATER, null);

        int posts = html.split("method=\"post\"", -1).length - 1;
        int tokens = html.split("name=\"_csrf\" value=\"token\"", -1).length - 1;
        assertThat(posts).isGreaterThanOrEqualTo(4).isEqualTo(tokens);
    }

    @Test
    void holdsNoInlineStyleScriptOrForeignAddress() {
        for (String html : List.of(framed(Language.VI, LATER, "x"), door())) {
            assertThat(html)
                    .doesNotContainPattern(
                            "\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*src=)|https?://(?!www\\.w3\\.org)");
        }
    }

    @Test
    void saysHowFarTheSampleHasComeInWhileItComes() {
        Elected.ShownDue nothing = new Elected.ShownDue(List.of(), List.of());
        Home home = new Home("Tình hình", "", List.of(), null, 7, nothing, List.of());

        assertThat(door(43)).contains("Dữ liệu mẫu đang được đưa vào: 43 %");
        assertThat(templates.render("home.jte", view(Language.EN), home)).contains("records are coming in: 7 %");
        assertThat(door()).doesNotContain("Dữ liệu mẫu");
    }

    @Test
    void showsWhatIsDueAndWhoCouldNotTell() {
        Elected.ShownItem late =
                new Elected.ShownItem(LocalDate.of(2024, 5, 2), "Thu nợ kỳ 2", "N.V.T.", null, "/p/loans/7");
        Elected.ShownItem today = new Elected.ShownItem(
                LocalDate.of(2024, 6, 6), "Gọi lại", "C.T.M.", "H. phụ trách", "/p/register/people/5");
        Elected.ShownDue due = new Elected.ShownDue(List.of(late, today), List.of(new Text("Đào tạo", "Training")));
        Home home = new Home("Tình hình", "", List.of(), null, null, due, List.of());

        assertThat(templates.render("home.jte", view(Language.VI), home))
                .contains("Việc đến hạn", "quá hạn 02/05/2024", "N.V.T. · Thu nợ kỳ 2", "href=\"/p/loans/7\"")
                .contains("hôm nay", "H. phụ trách", "Chưa đọc được việc đến hạn của Đào tạo");
    }

    @Test
    void showsNoNavigationAtTheDoor() {
        assertThat(door())
                .contains("<h1>Đăng nhập</h1>", "/p/console/language")
                .doesNotContain("class=\"rail\"", "/p/console/date");
    }

    private String framed(Language language, LocalDate today, @Nullable String flash) {
        return framed(language, today, flash, null);
    }

    @Test
    void showsInRedThatUnsignedProgrammesAreLetIn() {
        PageFrame.AsOf asOf = new PageFrame.AsOf(AS_OF, LATER, null);
        assertThat(framed(Language.VI, asOf, null, PageFrame.Unsigned.LET_IN))
                .containsSubsequence("notice bad", "chương trình không có chữ ký", "<h1>Đội</h1>")
                .doesNotContain("/p/lifecycle/trust");
        assertThat(framed(Language.VI, asOf, null, PageFrame.Unsigned.LET_IN_FOR_NOW))
                .containsSubsequence(
                        "notice bad", "chương trình không có chữ ký", "/p/lifecycle/trust", "<h1>Đội</h1>");
        assertThat(framed(Language.VI, LATER, null)).doesNotContain("notice bad", "không có chữ ký");
    }

    private String framed(Language language, LocalDate today, @Nullable String flash, @Nullable String typed) {
        return framed(language, new PageFrame.AsOf(AS_OF, today, typed), flash, PageFrame.Unsigned.REFUSED);
    }

    private String framed(Language language, PageFrame.AsOf asOf, @Nullable String flash, PageFrame.Unsigned unsigned) {
        Menu menu = new Menu(
                List.of(
                        new Menu.Entry("Trang đầu", "/p/console/", "home", false),
                        new Menu.Entry("Đội", "/p/register/teams", "team", true)),
                List.of(new Menu.Group("Chương trình", List.of(new Menu.Entry("Vay vốn", "/p/loans/", "loan", false)))),
                "/p/register/people");
        PageFrame.Reader reader = new PageFrame.Reader(
                "province", List.of("Cán bộ tỉnh"), "PR", "Tỉnh Tiền Giang", "/p/register/units/1");
        PageFrame frame =
                new PageFrame(head(), menu, asOf, reader, flash, PageFrame.Back.NONE, unsigned, "<h1>Đội</h1>");
        return templates.render("frame.jte", view(language), frame);
    }

    private String door() {
        return door(null);
    }

    private String door(@Nullable Integer sample) {
        return templates.render("door.jte", view(Language.VI), new Door(head(), "<h1>Đăng nhập</h1>", sample));
    }

    private static PageFrame.Head head() {
        return new PageFrame.Head("Đội", "/p/register/teams?state=ACTIVE", "abc");
    }

    private View view(Language language) {
        return new View(messages, language, AS_OF, "token");
    }
}
