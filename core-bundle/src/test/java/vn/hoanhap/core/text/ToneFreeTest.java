package vn.hoanhap.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneFreeTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Hào, nguyen van hao",
        "hòa, hoa",
        "hoà, hoa",
        "túy, tuy",
        "tuý, tuy",
        "Đức, duc",
        "B93, b93",
        "Cổ Nhuế 2, co nhue 2",
        "'  Trần--Thị ', tran thi"
    })
    void foldsToBareLowerCaseWords(String written, String folded) {
        assertThat(ToneFree.fold(written)).isEqualTo(folded);
    }

    @Test
    void takesLettersApartOnlyAfterTheirLooseMarksAreGone() {
        assertThat(ToneFree.unmarked("a\u0301\u0323\u0301b")).isEqualTo("ab");
        assertThat(ToneFree.fold("a" + "\u0301\u0323".repeat(100_000))).isEqualTo("a");
    }

    @Test
    void hasNoWordsForBlanks() {
        assertThat(ToneFree.words("  … ")).isEmpty();
    }

    @Property
    void treatsComposedAndDecomposedTextAlike(@ForAll("vietnamese") String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(ToneFree.fold(composed)).isEqualTo(ToneFree.fold(decomposed));
    }

    @Property
    void foldsTwiceToTheSame(@ForAll("vietnamese") String text) {
        assertThat(ToneFree.fold(ToneFree.fold(text))).isEqualTo(ToneFree.fold(text));
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars("aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđĐ BCHNT93-")
                .ofMaxLength(30);
    }
}
