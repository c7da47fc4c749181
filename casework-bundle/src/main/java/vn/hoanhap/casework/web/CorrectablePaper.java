package vn.hoanhap.casework.web;

import vn.hoanhap.core.programme.Call;
import vn.hoanhap.parts.entry.Faults;

/** Is a paper whose records can be corrected; of others a wrong record is taken back. */
interface CorrectablePaper extends Paper {

    /** Corrects a record. */
    void correct(Call call, Shown shown, int version, Faults faults);
}
