package vn.hoanhap.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.shell.Sentences;

class ProvinceTest {
    private static final Path HOME = Path.of("").toAbsolutePath();

    @Test
    void tienGiangOpensOnTheDayOfItsReport() {
        Province province = Province.read(HOME, "tien-giang");

        assertThat(province.title()).isEqualTo("Tiền Giang");
        assertThat(province.unit()).isEqualTo("82@2024-06-06");
        assertThat(province.date()).isEqualTo("2024-06-06");
        assertThat(province.samples())
                .containsExactly(HOME.resolve("sample/tien-giang.zip"), HOME.resolve("sample/tien-giang-accounts.zip"));
    }

    @Test
    void anUnknownProvinceIsAnsweredWithThoseThatAreThere() {
        assertThatThrownBy(() -> Province.read(HOME, "atlantis"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.in(Sentences.in("en")))
                        .contains("atlantis", "tien-giang"));
    }
}
