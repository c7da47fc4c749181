package vn.hoanhap.registry.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.registry.RegistryProgramme;

class ColumnsTest {

    private final Columns columns = new Columns("people", Messages.of(RegistryProgramme.class));

    @Test
    void giveEveryCodeItsTitle() {
        assertThat(columns.optionalCode("sex", "code.sex.", List.of("MALE", "FEMALE"))
                        .list()
                        .get(0)
                        .codes())
                .extracting(code -> code.value() + " " + code.title().vi())
                .containsExactly("MALE Nam", "FEMALE Nữ");
    }

    @Test
    void refuseTwoCodesOfOneTitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.optionalCode("sex", "code.sex.", List.of("MALE", "MALE")))
                .withMessage("sheet people, column sex: another code has the title of MALE");
    }
}
