package vn.hoanhap.registry.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator says about how much is taken in. */
class AttachmentLimitsTest {

    @Test
    void holdsWhatIsStatedUnlessAnOperatorSaysOtherwise() {
        assertThat(AttachmentLimits.read(name -> null)).isEqualTo(AttachmentLimits.DEFAULT);
        Map<String, String> said = Map.of(
                "hoanhap.attachments.file-megabytes", " 25 ",
                "hoanhap.attachments.per-record", "9",
                "hoanhap.attachments.day-megabytes", "500");
        assertThat(AttachmentLimits.read(said::get)).isEqualTo(new AttachmentLimits(25L << 20, 9, 500L << 20));
    }

    @Test
    void refusesWhatMakesNoSenseNamingTheProperty() {
        for (String wrong : new String[] {"0", "51", "ten", "-3", "1.5", "99999999999"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AttachmentLimits.read(name -> name.endsWith("file-megabytes") ? wrong : null))
                    .withMessageContaining("hoanhap.attachments.file-megabytes");
        }
    }
}
