package vn.hoanhap.casework.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.parts.law.Basis;
import vn.hoanhap.parts.law.RuleFile;
import vn.hoanhap.parts.law.RuleLine;

/** Knows which kinds of organisation may carry out a form of rehabilitation. */
public final class Facilities {

    private static final int CELLS = 6;

    private final List<Line> lines;

    /**
     * Is a line of the file.
     *
     * @param regime code of the form of rehabilitation
     * @param kind code of a kind of organisation
     * @param basis law, article, days
     */
    record Line(String regime, String kind, Basis basis) {}

    Facilities(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static List<Line> rules(List<RuleLine> lines) {
        return RuleFile.rules(
                lines,
                Facilities::line,
                Line::basis,
                (one, other) ->
                        one.regime().equals(other.regime()) && one.kind().equals(other.kind()));
    }

    private static Line line(RuleLine line) {
        line.requireCells(CELLS);
        return new Line(line.text(0), line.text(1), line.basis(2));
    }

    /** Returns the kinds of organisation for a form on a day; empty when any may carry it out, or no law is shipped for that day. */
    public Set<String> kinds(String regime, LocalDate on) {
        return lines.stream()
                .filter(line -> line.regime().equals(regime) && line.basis().holdsOn(on))
                .map(Line::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns every kind of organisation that carries out some form, in the order of the file. */
    public Set<String> kinds() {
        return lines.stream().map(Line::kind).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
