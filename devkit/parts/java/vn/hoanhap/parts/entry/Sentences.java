package vn.hoanhap.parts.entry;

import java.time.LocalDate;
import java.util.function.BiFunction;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/**
 * Says things in both languages at once, each with its own way of writing: a Long as the bundle says, an Integer as a number
 * with its marks, a date day first, a Text itself.
 */
public final class Sentences {

    private final Messages messages;
    private final BiFunction<Language, Long, String> amounts;

    /**
     * Speaks with the sentences of a bundle.
     *
     * @param amounts how a Long is written: as money by a bundle that speaks of money, else as a number
     */
    public Sentences(Messages messages, BiFunction<Language, Long, String> amounts) {
        this.messages = messages;
        this.amounts = amounts;
    }

    /** Returns the sentences themselves, for views. */
    public Messages messages() {
        return messages;
    }

    /** Returns a sentence in both languages. */
    public Text both(String key, Object... arguments) {
        return new Text(in(Language.VI, key, arguments), in(Language.EN, key, arguments));
    }

    private String in(Language language, String key, Object... arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = written(language, arguments[i]);
        }
        return messages.text(language, key, written);
    }

    private String written(Language language, Object argument) {
        if (argument instanceof Long amount) {
            return amounts.apply(language, amount);
        }
        if (argument instanceof Integer number) {
            return Formats.number(language, number);
        }
        if (argument instanceof LocalDate date) {
            return Formats.date(date);
        }
        return argument instanceof Text text ? text.in(language) : String.valueOf(argument);
    }
}
