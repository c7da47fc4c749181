package vn.hoanhap.exchange.web;

import java.util.Arrays;
import java.util.List;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Text;

/** Reads one of a few words that a call may say. */
final class Choices {

    private Choices() {}

    /**
     * Returns the value of that name.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming all of them when there is none
     */
    static <E extends Enum<E>> E of(Class<E> choices, String text, String field) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String all = String.join(
                            ", ",
                            Arrays.stream(choices.getEnumConstants())
                                    .map(Enum::name)
                                    .toList());
                    return Problem.invalid(List.of(new Problem.FieldError(
                                    field,
                                    new Text("Không có cách này.", "There is no such way."),
                                    new Text("Chọn một trong: " + all + ".", "Choose one of: " + all + "."))))
                            .raise();
                });
    }
}
