package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.testkit.programme.FewSheets;

/** A missing right is told by what people call it. */
class RightTitlesTest {

    private static final Permission TARGETS = new Permission("reporting.targets");

    private final Elected elected = new FewSheets() {
        @Override
        public List<Serving> programmes() {
            Text title = new Text("Báo cáo", "Reports");
            PermissionInfo right = new PermissionInfo(TARGETS, new Text("Giao chỉ tiêu", "Set targets"), Set.of());
            ProgrammeInfo info = new ProgrammeInfo("reporting", title, title, Set.of(), List.of(right));
            return List.of(new Serving(info, "1.0.0", false, Health.OK));
        }
    };

    @Test
    void saysWhichRightToAskForByItsTitle() {
        assertThat(RightTitles.ask(elected, TARGETS).vi())
                .contains("“Giao chỉ tiêu”")
                .doesNotContain("reporting.targets");
        assertThat(RightTitles.ask(elected, TARGETS).en()).contains("“Set targets”");
    }

    @Test
    void namesARightThatNobodyDefinesByItsId() {
        assertThat(RightTitles.ask(elected, new Permission("test.write")).vi()).contains("“test.write”");
    }
}
