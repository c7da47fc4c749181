package vn.hoanhap.registry.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.registry.households.HouseholdRegister;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.teams.TeamRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Writes what happened in programmes that are not installed: one line of the journal each, of a shared kind. There is no
 * record beside the line. A correction takes it back and writes it anew.
 */
public final class ActivityBook {
    /** How the records of activities begin in the journal. */
    public static final String RECORD = "activity:";

    /** The reason of lines whose import was taken back. */
    public static final String TAKEN_BACK = "import undone";

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Journal journal;
    private final Nouns nouns;
    private final LegalClock clock;

    /** Is what a line may point to. */
    public record Nouns(UnitRegister units, TeamRegister teams, PeopleRegister people, HouseholdRegister households) {}

    /** Writes to the journal. */
    public ActivityBook(Journal journal, Nouns nouns, LegalClock clock) {
        this.journal = journal;
        this.nouns = nouns;
        this.clock = clock;
    }

    /** Notes what is wrong with a draft whose parts {@link ActivityRules} has let through. */
    public void check(ActivityDraft draft, Scope scope, Violations faults) {
        LocalDate today = clock.today();
        Checks.notFuture(faults, "on", draft.on(), today);
        Checks.holds(faults, !draft.on().isBefore(EARLIEST), "on", "activity.too-early", EARLIEST);
        Checks.unitReached(faults, nouns.units().reaches(scope, draft.unitId()));
        Long team = draft.teamId();
        Checks.holds(faults, team == null || nouns.teams().reaches(team, scope), "team", "assignment.team-unknown");
        Long person = draft.about().personId();
        boolean seen = person == null || nouns.people().find(person, scope).isPresent();
        Checks.holds(faults, seen, "person", "member.person");
        Long household = draft.about().householdId();
        boolean there =
                household == null || nouns.households().find(household, scope).isPresent();
        Checks.holds(faults, there, "household", "activity.household");
        if (faults.none()) {
            requireStood(draft, today, faults);
        }
    }

    private void requireStood(ActivityDraft draft, LocalDate today, Violations faults) {
        try {
            nouns.units().requireStood("unit", draft.unitId(), draft.on(), today);
        } catch (ProblemException refusal) {
            refusal.problem().errors().forEach(error -> faults.add(error.field(), error.message(), error.remedy()));
        }
    }

    /** Writes a checked draft and returns the id of its line. */
    public long create(String record, ActivityDraft draft) {
        return journal.write(Journal.REGISTER, line(record, draft));
    }

    /** Takes back what a record says and writes the draft instead. */
    public void correct(String record, ActivityDraft draft) {
        journal.reverseAll(Journal.REGISTER, record, "activity corrected");
        journal.write(Journal.REGISTER, line(record, draft));
    }

    /** Takes a record back for good. */
    public void remove(String record) {
        journal.reverseAll(Journal.REGISTER, record, TAKEN_BACK);
    }

    /** Returns the name of the record that a line made; empty for a line of another noun or programme. */
    public Optional<String> record(long lineId) {
        return journal.line(lineId)
                .filter(line -> line.programmeId().equals(Journal.REGISTER))
                .map(line -> line.line().recordId())
                .filter(record -> record.startsWith(RECORD));
    }

    /** Returns the lines of a record that stand. */
    public List<JournalLine> standing(String record) {
        return journal.standing(Journal.REGISTER, record);
    }

    /** Tells whether a right reaches what the record of a line says, everywhere it says it. */
    public boolean reaches(long lineId, Scope scope) {
        return journal.line(lineId)
                .filter(line -> line.programmeId().equals(Journal.REGISTER))
                .map(line -> standing(line.line().recordId()))
                .filter(lines -> lines.stream().allMatch(line -> reaches(line.line(), scope)))
                .isPresent();
    }

    private boolean reaches(ActivityLine line, Scope scope) {
        Long person = line.personId();
        return nouns.units().reaches(scope, line.unitId())
                && (person == null || nouns.people().find(person, scope).isPresent());
    }

    private static ActivityLine line(String record, ActivityDraft draft) {
        ActivityDraft.About about = draft.about();
        return ActivityLine.of(draft.kind(), draft.on(), draft.unitId(), quantity(draft), record)
                .withTeam(draft.teamId())
                .withPerson(about.personId(), about.category())
                .withHousehold(about.householdId());
    }

    /** A line about one person counts one. */
    private static Quantity quantity(ActivityDraft draft) {
        SharedKind kind = SharedKind.of(draft.kind())
                .orElseThrow(() -> Words.invalid("kind", "journal.kind.unknown", draft.kind()));
        Long counted = draft.counted();
        return new Quantity(counted == null ? Long.valueOf(1) : counted, kind.measure(), draft.qualifier());
    }
}
