package vn.hoanhap.lifecycle.phase;

import vn.hoanhap.core.text.Text;

/** Says in the operator's words why a phase cannot go on, and what to do. */
public final class PhaseFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    PhaseFailure(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** Returns the cause in both languages. */
    public Text sentence() {
        return sentence;
    }
}
