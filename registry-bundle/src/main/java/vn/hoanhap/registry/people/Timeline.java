package vn.hoanhap.registry.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.journal.JooqTimeline;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.words.Words;

/** Tells what happened with a person, by all programmes ever, as far as the reader's rights on each kind reach. */
public final class Timeline {
    private final JooqTimeline lines;
    private final Journal journal;
    private final PeopleRegister people;

    /** Reads the journal. */
    public Timeline(JooqTimeline lines, Journal journal, PeopleRegister people) {
        this.lines = lines;
        this.journal = journal;
        this.people = people;
    }

    /**
     * Returns what happened, the newest first; lines that were taken back are left out.
     *
     * @param scope what the reader's right on people reaches: the person must be in it
     * @param reader whose rights decide about each kind
     * @param page where the list goes on, and how far
     */
    public List<TimelineEntry> of(long personId, Scope scope, Principal reader, Page page) {
        return entries(personId, scope, reader, new JooqTimeline.Page(page.before(), page.limit(), false));
    }

    /** Returns what happened, with the lines that were taken back and why; the reversing lines themselves are not listed. */
    public List<TimelineEntry> withReversals(long personId, Scope scope, Principal reader, Page page) {
        return entries(personId, scope, reader, new JooqTimeline.Page(page.before(), page.limit(), true));
    }

    /** Says to go on after this line; 0 from the newest. */
    public record Page(long before, int limit) {}

    private List<TimelineEntry> entries(long personId, Scope scope, Principal reader, JooqTimeline.Page page) {
        if (people.find(personId, scope).isEmpty()) {
            throw Words.notFound("person.unknown", personId);
        }
        List<JournalLine> found = lines.ofPeople(people.everyRecord(personId), reader, page);
        Map<Long, JooqTimeline.Reversal> reversals = page.withReversed()
                ? lines.reversals(found.stream().map(JournalLine::id).toList())
                : Map.of();
        Map<String, Text> titles = new HashMap<>();
        return found.stream()
                .map(line -> entry(line, titles.computeIfAbsent(line.kind(), this::title), reversals.get(line.id())))
                .toList();
    }

    private Text title(String kind) {
        return journal.kind(kind).map(ActivityKind::title).orElse(new Text(kind, kind));
    }

    private static TimelineEntry entry(JournalLine entry, Text title, JooqTimeline.@Nullable Reversal reversal) {
        ActivityLine line = entry.line();
        return new TimelineEntry(
                entry.id(),
                line.kind(),
                title,
                line.on(),
                line.unitId(),
                line.teamId(),
                line.category(),
                line.quantity(),
                line.attributes(),
                entry.programmeId(),
                line.recordId(),
                reversal == null ? null : reversal(reversal));
    }

    private static TimelineEntry.Reversal reversal(JooqTimeline.Reversal reversal) {
        String reason = reversal.reason();
        return new TimelineEntry.Reversal(LegalClock.legal(reversal.at()).toLocalDate(), reason == null ? "" : reason);
    }
}
