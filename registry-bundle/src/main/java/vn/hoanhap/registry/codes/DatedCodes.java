package vn.hoanhap.registry.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Words;

/** Answers for code lists that are data. A code is never withdrawn: records name it. */
public final class DatedCodes {
    private final JooqDatedCodes table;

    /** Reads the register's tables. */
    public DatedCodes(Sql sql) {
        table = new JooqDatedCodes(sql);
    }

    /** Lists the codes that may be chosen on a day, in their order. */
    public List<DatedCode> on(CodeList list, LocalDate day) {
        return table.list(list, day);
    }

    /** Tells whether a code may be chosen on a day. */
    public boolean has(CodeList list, String code, LocalDate day) {
        return on(list, day).stream().anyMatch(found -> found.code().equals(code));
    }

    /** Returns what a code is called, also one that may no longer be chosen; the code itself when nobody knows it. */
    public Text title(CodeList list, String code) {
        return find(list, code).map(DatedCode::title).orElse(new Text(code, code));
    }

    private Optional<DatedCode> find(CodeList list, String code) {
        return table.find(list, code).map(JooqDatedCodes.Owned::code);
    }

    /** Records a programme's code: new, or with another title or last day. Refuses the code of another programme. */
    public void publish(CodeList list, String programmeId, DatedCode code) {
        JooqDatedCodes.Owned there = table.find(list, code.code()).orElse(null);
        if (there == null) {
            table.insert(list, new JooqDatedCodes.Owned(code, programmeId));
        } else if (!there.programmeId().equals(programmeId)) {
            throw Words.conflict("code.owned", code.code(), there.programmeId());
        } else if (!there.code().equals(code)) {
            table.update(list, code);
        }
    }
}
