package vn.hoanhap.lifecycle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Messages;

class BodyReaderTest {

    private enum Channel {
        PHONE,
        FACE_TO_FACE
    }

    private record Item(String name, long dong) {}

    private record Order(
            Id person,
            LocalDate on,
            int months,
            boolean urgent,
            BigDecimal rate,
            Channel channel,
            @MaxLength(5) String code,
            List<Item> items,
            Set<String> tags,
            Map<String, String> more,
            @Nullable String note) {}

    private record Self(@Nullable Self inner) {}

    private static final String GOOD = """
            {"person": "12", "on": "2024-06-06", "months": 24, "urgent": true, "rate": 6.5, "channel": "PHONE",
             "code": "abc", "items": [{"name": "bò", "dong": 11000000}], "tags": ["a"], "more": {"k": "v"}}""";

    private final BodyReader reader = new BodyReader(Messages.of(BodyReader.class));

    @Test
    void readsEveryTypeThatABodyMayHold() {
        Order order = read(GOOD);

        assertThat(order)
                .isEqualTo(new Order(
                        new Id(12),
                        LocalDate.of(2024, 6, 6),
                        24,
                        true,
                        new BigDecimal("6.5"),
                        Channel.PHONE,
                        "abc",
                        List.of(new Item("bò", 11_000_000)),
                        Set.of("a"),
                        Map.of("k", "v"),
                        null));
    }

    @Test
    void tellsEveryWrongTypeAtOnceWithItsPath() {
        assertThat(faults("""
                        {"person": 12, "on": "06/06/2024", "months": 1.5, "urgent": "true", "rate": "6,5", "channel": "FAX",
                         "code": "abcdef", "items": [{"name": 1, "dong": "11000000", "x": 1}], "tags": "a", "more": [],
                         "note": 1, "unknown": 1}"""))
                .containsExactlyInAnyOrder(
                        "person",
                        "on",
                        "months",
                        "urgent",
                        "rate",
                        "channel",
                        "code",
                        "items[0].name",
                        "items[0].dong",
                        "items[0].x",
                        "tags",
                        "more",
                        "note",
                        "unknown");
    }

    @Test
    void missesEverythingThatMayNotBeNull() {
        assertThat(faults("{\"note\": null, \"code\": null}"))
                .containsExactlyInAnyOrder(
                        "person", "on", "months", "urgent", "rate", "channel", "code", "items", "tags", "more");
    }

    @Test
    void refusesDatesAndNumbersThatDoNotExist() {
        assertThat(faults(GOOD.replace("2024-06-06", "2024-02-30"))).containsExactly("on");
        assertThat(faults(GOOD.replace("2024-06-06", "+12024-06-06"))).containsExactly("on");
        assertThat(faults(GOOD.replace("24,", "99999999999,"))).containsExactly("months");
        assertThat(faults(GOOD.replace("\"12\"", "\"0\""))).containsExactly("person");
        assertThat(faults(GOOD.replace("6.5", "1e999"))).containsExactly("rate");
    }

    @Test
    void composesLettersAndToneMarks() {
        String decomposed = Normalizer.normalize("Hòa", Normalizer.Form.NFD);

        assertThat(read(GOOD.replace("abc", decomposed)).code()).isEqualTo("Hòa");
    }

    @Test
    void refusesMoreMarksOnALetterThanAnyScriptWrites() {
        String overloaded = "a" + "\u0301".repeat(6) + "\u0323".repeat(6);

        assertThat(faults(GOOD.replace("abc", overloaded))).containsExactly("code");
        assertThat(faults(GOOD.replace("\"more\": {", "\"more\": {\"" + overloaded + "\": \"v\", ")))
                .containsExactly("more");
    }

    @Test
    void refusesCharactersThatNoStoreKeeps() {
        assertThat(faults(GOOD.replace("abc", "a\\u0000"))).containsExactly("code");
        assertThat(faults(GOOD.replace("abc", "a\\ud800"))).containsExactly("code");
    }

    @Test
    void refusesWhatIsNoJsonAsAWhole() {
        assertThat(problem("{").status()).isEqualTo(400);
        assertThat(problem("{} {}").status()).isEqualTo(400);
        assertThat(problem("[]").errors()).extracting(Problem.FieldError::field).containsExactly("(body)");
        assertThat(problem("").errors()).extracting(Problem.FieldError::field).containsExactly("(body)");
    }

    @Test
    void namesTheFieldThatComesTwice() {
        assertThat(problem("{\"code\": \"a\", \"code\": \"b\"}").type()).isEqualTo("field-twice");
        assertThat(faults("{\"code\": \"a\", \"code\": \"b\"}")).containsExactly("code");
    }

    @Test
    void refusesWhatNoParserShouldFollow() {
        assertThat(problem("[".repeat(100_000)).type()).isEqualTo("too-complex");
        assertThat(problem("{\"months\": " + "9".repeat(5000) + "}").type()).isEqualTo("too-complex");
    }

    @Test
    void readsUtf8WithAByteOrderMarkAndNoOtherEncoding() {
        assertThat(read("\uFEFF" + GOOD)).isEqualTo(read(GOOD));
        for (var encoding : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(problem(GOOD.getBytes(encoding)).type()).isEqualTo("encoding");
        }
    }

    @Test
    void stopsLookingWhenNobodyWouldReadOn() {
        String fields =
                IntStream.range(0, 9_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));

        List<Problem.FieldError> errors = problem("{" + fields + "}").errors();

        assertThat(errors).hasSize(51);
        assertThat(errors.get(50).field()).isEqualTo("(body)");
        assertThat(errors.get(50).message().en()).contains("first 50");
    }

    @Test
    void refusesDocumentsDeeperOrLongerThanAnyFormIs() {
        assertThat(problem("[".repeat(60) + "]".repeat(60)).status()).isEqualTo(400);
        assertThat(problem("[" + "0,".repeat(300_000) + "0]").status()).isEqualTo(400);
    }

    @Test
    void refusesTypesThatJsonCannotBring() {
        record Bad(Thread thread) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonTypes.strict().of(Bad.class))
                .withMessageContaining("java.lang.Thread");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonTypes.strict().of(Self.class));
    }

    private Order read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private Order read(byte[] body) {
        return (Order) reader.read(body, JsonTypes.strict().of(Order.class));
    }

    private Problem problem(String body) {
        return problem(body.getBytes(StandardCharsets.UTF_8));
    }

    private Problem problem(byte[] body) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> read(body));
        return thrown.problem();
    }

    private List<String> faults(String body) {
        return problem(body).errors().stream().map(Problem.FieldError::field).toList();
    }
}
