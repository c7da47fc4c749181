package vn.hoanhap.registry.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Names;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCodes;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.JournalLine;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.referrals.ReferralRegister;
import vn.hoanhap.registry.units.UnitRegister;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Notes what people ask for, and what became of it. */
public final class RequestBook {
    /** Reason of a line of the journal that takes back what became of a request. */
    public static final String REOPENED = "request taken up again";

    private static final int LONGEST = 1000;
    private static final String NOTED = "request.noted";

    private final JooqRequests table;
    private final Nouns nouns;
    private final Journal journal;
    private final Tools tools;

    /** Is what a request may point to. */
    public record Nouns(DatedCodes codes, UnitRegister units, PeopleRegister people, ReferralRegister referrals) {}

    /** Is what the book of requests works with. */
    public record Tools(Ids ids, LegalClock clock) {}

    /** Keeps requests in the register's tables. */
    public RequestBook(Sql sql, Nouns nouns, Journal journal, Tools tools) {
        table = new JooqRequests(sql, nouns.people().sealedFields());
        this.nouns = nouns;
        this.journal = journal;
        this.tools = tools;
    }

    /** Returns a request in reach with what was said. */
    public Optional<SupportRequest> find(long id, Scope scope) {
        return table.find(id, scope);
    }

    /** Lists requests by id. */
    public List<SupportRequest> list(RequestQuery query, Scope scope) {
        return table.list(query, scope);
    }

    /** Counts all requests that a question is about, whatever its page. */
    public int count(RequestQuery query, Scope scope) {
        return table.count(query, scope);
    }

    /** Lists the requests of a human being in reach, the newest first. */
    public List<SupportRequest> ofPerson(long personId, Scope scope) {
        person(personId, scope);
        return table.ofPeople(nouns.people().everyRecord(personId));
    }

    private Person person(long id, Scope scope) {
        return nouns.people().find(id, scope).orElseThrow(() -> Words.notFound("person.unknown", id));
    }

    /** Notes what is wrong with a draft; refuses a person out of reach as not found. */
    public void check(SupportRequest.Draft draft, Scope scope, Violations faults) {
        person(draft.personId(), scope);
        Checks.notFuture(faults, "asked_on", draft.on(), tools.clock().today());
        boolean known = nouns.codes().has(CodeList.REQUEST, draft.kind(), draft.on());
        Checks.holds(faults, known, "kind", "request.kind", draft.on());
        Checks.optional(faults, "note", draft.note(), LONGEST);
        checkReferral(draft.personId(), draft.referralId(), scope, faults);
    }

    private void checkReferral(long personId, @Nullable Long referralId, Scope scope, Violations faults) {
        boolean theirs = referralId == null
                || nouns.referrals().ofPerson(personId, new ReferralReach(scope, null)).stream()
                        .anyMatch(referral -> referral.id() == referralId);
        Checks.holds(faults, theirs, "referral", "request.referral");
    }

    /** Notes a checked request and returns its id. */
    public long note(SupportRequest.Draft draft, Scope scope, long accountId) {
        long id = tools.ids().next();
        long unit = nouns.units().placeOf(person(draft.personId(), scope).unitId(), draft.on());
        table.insert(id, draft, new JooqRequests.Noted(accountId, tools.clock().now(), unit));
        write(NOTED, id, draft, draft.on());
        return id;
    }

    /**
     * Records what became of a request.
     *
     * @param version the version that the caller saw
     */
    public void answer(long id, long version, SupportRequest.Answer answer, Scope scope) {
        SupportRequest before = find(id, scope).orElseThrow(() -> Words.notFound("request.unknown", id));
        Checks.sameVersion(version, before.version());
        RequestState now = before.answer().state();
        if (!now.next().contains(answer.state())) {
            throw Words.conflict(
                    "request.order", Words.text("code.request." + now), Words.text("code.request." + answer.state()));
        }
        check(before, answer, scope);
        Long referral = answer.referralId() == null ? before.draft().referralId() : answer.referralId();
        table.answer(before, new SupportRequest.Answer(answer.state(), answer.on(), answer.text(), referral));
        journalise(before, answer);
    }

    private void check(SupportRequest before, SupportRequest.Answer answer, Scope scope) {
        Violations faults = new Violations();
        LocalDate since = before.answer().on();
        Checks.notFuture(faults, "on", answer.on(), tools.clock().today());
        Checks.holds(faults, !answer.on().isBefore(since), "on", "request.before", since);
        String text = answer.text();
        boolean said = text != null && !Names.blank(text);
        Checks.holds(faults, said || answer.state() != RequestState.NOT_MET, "answer", "request.reason");
        Checks.optional(faults, "answer", text, LONGEST);
        checkReferral(before.draft().personId(), answer.referralId(), scope, faults);
        faults.raise();
    }

    /** What was met, and what was not, is a line each; taking a request up again takes that line back. */
    private void journalise(SupportRequest before, SupportRequest.Answer answer) {
        switch (answer.state()) {
            case MET -> write("request.met", before.id(), before.draft(), answer.on());
            case NOT_MET -> write("request.not-met", before.id(), before.draft(), answer.on());
            default -> reopen(before.id());
        }
    }

    private void reopen(long id) {
        for (JournalLine line : journal.standing(Journal.REGISTER, record(id))) {
            if (!line.kind().equals(NOTED)) {
                journal.reverse(Journal.REGISTER, line.id(), REOPENED);
            }
        }
    }

    private void write(String kind, long id, SupportRequest.Draft draft, LocalDate on) {
        long home = person(draft.personId(), Scope.EVERYTHING).unitId();
        journal.write(
                Journal.REGISTER,
                ActivityLine.of(kind, on, nouns.units().placeOf(home, on), Quantity.of(1, Measure.CASES), record(id))
                        .withPerson(draft.personId(), null)
                        .with("about", draft.kind()));
    }

    private static String record(long id) {
        return "request:" + id;
    }
}
