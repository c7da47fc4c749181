package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Knows what can be chosen on a day. Records keep their codes when a list no longer has them. */
public final class CodeLists {

    private static final int CELLS = 6;

    private final List<ListedCode> codes;

    CodeLists(List<ListedCode> codes) {
        this.codes = List.copyOf(codes);
    }

    static List<ListedCode> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                line -> {
                    line.requireCells(CELLS);
                    return new ListedCode(line.constant(CodeList.class, 0), line.text(1), line.basis(2));
                },
                ListedCode::basis,
                (one, other) -> one.list() == other.list() && one.code().equals(other.code()));
    }

    /** Returns the codes of a list on a day, in the order of the file. */
    public List<String> of(CodeList list, LocalDate on) {
        return codes.stream()
                .filter(one -> one.list() == list && one.basis().holdsOn(on))
                .map(ListedCode::code)
                .toList();
    }

    /** Returns the codes of a list on any day, each once. */
    public Set<String> all(CodeList list) {
        return codes.stream()
                .filter(one -> one.list() == list)
                .map(ListedCode::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
