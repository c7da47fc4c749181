package vn.hoanhap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThisMachineTest {

    @Test
    void tellsWhatSomethingWasMeasuredOn() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(ThisMachine.describe())
                .startsWith(System.getProperty("os.name"))
                .contains(processors + " processors");
        assertThat(ThisMachine.java()).endsWith(Runtime.version().toString());
    }

    @Test
    void saysSoWhenNobodyToldItTheCommit() {
        assertThat(ThisMachine.commit()).isEqualTo(System.getProperty("hoanhap.commit", "unknown"));
    }
}
