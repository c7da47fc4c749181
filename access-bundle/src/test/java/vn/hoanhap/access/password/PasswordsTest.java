package vn.hoanhap.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoanhap.access.AccessPlatform;
import vn.hoanhap.core.text.Messages;

class PasswordsTest {

    private static final Messages MESSAGES = Messages.of(AccessPlatform.class);
    private static final HashCost CHEAP = new HashCost(64, 1, 1);

    private final Passwords passwords = new Passwords(CHEAP, 2, MESSAGES);

    /** RFC 9106, section 5.3, computed by the classes that lie in this bundle and by no others. */
    @Test
    void computesTheVectorOfRfc9106WithTheClassesOfTheBundleAlone() throws Exception {
        URL bundle = Path.of("target/classes").toUri().toURL();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {bundle}, ClassLoader.getPlatformClassLoader())) {
            Class<?> builderType = alone.loadClass("org.bouncycastle.crypto.params.Argon2Parameters$Builder");
            Object builder = builderType.getConstructor(int.class).newInstance(2);
            with(builder, "withVersion", int.class, 0x13);
            with(builder, "withMemoryAsKB", int.class, 32);
            with(builder, "withIterations", int.class, 3);
            with(builder, "withParallelism", int.class, 4);
            with(builder, "withSalt", byte[].class, filled(16, 2));
            with(builder, "withSecret", byte[].class, filled(8, 3));
            with(builder, "withAdditional", byte[].class, filled(12, 4));
            Object parameters = builderType.getMethod("build").invoke(builder);
            Class<?> generatorType = alone.loadClass("org.bouncycastle.crypto.generators.Argon2BytesGenerator");
            Object generator = generatorType.getConstructor().newInstance();
            generatorType.getMethod("init", parameters.getClass()).invoke(generator, parameters);
            byte[] tag = new byte[32];

            generatorType.getMethod("generateBytes", byte[].class, byte[].class).invoke(generator, filled(32, 1), tag);

            assertThat(HexFormat.of().formatHex(tag))
                    .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
        }
    }

    @Test
    void acceptsTheRightPasswordAndNoOther() {
        String stored = passwords.hash("mưa thuận gió hòa");

        assertThat(passwords.matches("mưa thuận gió hòa", stored)).isTrue();
        assertThat(passwords.matches("mua thuan gio hoa", stored)).isFalse();
        assertThat(passwords.matches("", stored)).isFalse();
        assertThat(stored).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("mưa");
    }

    @Test
    void acceptsAPasswordTypedOnAKeyboardThatSendsMarksApart() {
        String stored = passwords.hash(Normalizer.normalize("mưa thuận gió hòa", Normalizer.Form.NFC));

        assertThat(passwords.matches(Normalizer.normalize("mưa thuận gió hòa", Normalizer.Form.NFD), stored))
                .isTrue();
    }

    @Test
    void acceptsNothingForAnAccountWithoutAPassword() {
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash("mưa thuận gió hòa")).isNotEqualTo(passwords.hash("mưa thuận gió hòa"));
    }

    @Test
    void knowsHashesOfAnotherCostAndStillComparesThem() {
        String old = new Passwords(new HashCost(32, 1, 1), 1, MESSAGES).hash("mưa thuận gió hòa");

        assertThat(passwords.outdated(old)).isTrue();
        assertThat(passwords.outdated(passwords.hash("x"))).isFalse();
        assertThat(passwords.matches("mưa thuận gió hòa", old)).isTrue();
    }

    @Test
    void refusesAHashOfAnotherFormWithoutRepeatingIt() {
        assertThatThrownBy(() -> passwords.matches("x", "$2a$10$secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "aaaaaaaaaaaa", "commune-2024", "          "})
    void refusesPasswordsThatAreEasyToGuess(String password) {
        assertThat(new PasswordRules(MESSAGES).fault("commune", password)).isPresent();
    }

    @Test
    void acceptsALongSentence() {
        assertThat(new PasswordRules(MESSAGES).fault("commune", "mưa thuận gió hòa"))
                .isEmpty();
    }

    @Test
    void makesOneTimePasswordsThatAreLongEnoughAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String password = OneTimePassword.next();
            assertThat(password).matches("[b-df-hj-kmnp-tv-xz2-9]{4}(-[b-df-hj-kmnp-tv-xz2-9]{4}){3}");
            assertThat(seen.add(password)).isTrue();
        }
    }

    private static void with(Object builder, String method, Class<?> type, Object value) throws Exception {
        Method with = builder.getClass().getMethod(method, type);
        with.invoke(builder, value);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
