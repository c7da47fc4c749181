package vn.hoanhap.registry.hanging;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.parts.sql.Sql;

/** Knows what hangs on records of the register, for whoever takes one back. Runs in the caller's unit of work. */
public final class Hanging {
    private static final String ACTIVITIES = "activities";

    private final JooqReferences references;
    private final JooqLines lines;

    /** Reads the register's tables. */
    public Hanging(Sql sql) {
        references = new JooqReferences(sql);
        lines = new JooqLines(sql);
    }

    /** Names a record of a programme that wrote lines. */
    public record Writer(String programmeId, String recordId) {}

    /**
     * Lists which records of a sheet refer to some of another.
     *
     * @param sheet name of the register's sheet whose records are listed
     * @param other name of the other sheet
     * @param ids records of the other sheet
     */
    public List<TakingBack.Reference> referring(String sheet, String other, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sheet.equals(ACTIVITIES) ? activities(other, ids) : references.referring(sheet, other, ids);
    }

    private List<TakingBack.Reference> activities(String other, List<Long> ids) {
        return switch (other) {
            case "people" -> lines.activities(About.PERSON, ids);
            case "households" -> lines.activities(About.HOUSEHOLD, ids);
            case "teams" -> lines.activities(About.TEAM, ids);
            default -> List.of();
        };
    }

    /** Tells whether any record of the register refers to one of a sheet. */
    public boolean referred(String sheet, long id) {
        List<Long> ids = List.of(id);
        return references.referred(sheet, id) || !activities(sheet, ids).isEmpty();
    }

    /** Tells whether a record that has no sheet, such as a referral, refers to one of a sheet: that one stays. */
    public boolean kept(String sheet, long id) {
        return references.kept(sheet, id);
    }

    /** Tells whether papers about a person lie at records of any programme. */
    public boolean papers(long personId) {
        return references.papers(personId);
    }

    /** Returns whose lines about something stand in the journal. */
    public Set<Writer> writers(About about, long id) {
        return lines.writers(about, id);
    }
}
