package vn.hoanhap.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = Messages.of(MessagesTest.class);

    @Test
    void putsArgumentsIntoTheSentenceOfTheLanguage() {
        assertThat(messages.text(Language.VI, "greeting", "Tây Tựu")).isEqualTo("Chào phường Tây Tựu");
        assertThat(messages.text(Language.EN, "greeting", "Tây Tựu")).isEqualTo("Hello, Tây Tựu ward");
    }

    @Test
    void endsASentenceOnceAfterInitialsThatEndWithAFullStop() {
        assertThat(messages.text(Language.VI, "saved", "K.L.M.")).isEqualTo("Đã thêm hồ sơ K.L.M. Cảm ơn bạn.");
        assertThat(messages.text(Language.EN, "saved", "K.L.M.")).isEqualTo("The record of K.L.M.");
        assertThat(messages.text(Language.EN, "saved", "Lan")).isEqualTo("The record of Lan.");
    }

    @Test
    void findsTheWordsOfTheSharedPagePartsToo() {
        assertThat(messages.text(Language.VI, "parts.cancel")).isEqualTo("Thôi");
    }

    @Test
    void saysWhichSentenceIsMissingAndWhere() {
        assertThatThrownBy(() -> messages.text(Language.EN, "nowhere"))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("messages_en.properties");
    }
}
