package vn.hoanhap.registry.web.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.web.Desk;

/** Renders the card of the first page: what was agreed with people near the reader, the earliest first. */
final class NextSteps {

    private static final int MOST = 8;

    private final Desk desk;

    NextSteps(Desk desk) {
        this.desk = desk;
    }

    /** A whole office has no list of errands: who serves all of it sees none. */
    String card(Call call) {
        if (call.scope().everything()) {
            return "";
        }
        return desk.render(call, "people/nextSteps.jte", new NextStepsModel(lines(call, call.scope(), MOST)));
    }

    /** Returns what was agreed with people in reach, the earliest first. */
    List<NextStepsModel.Line> lines(Call call, Scope scope, int most) {
        View view = desk.view(call);
        List<ContactEntry> due = desk.register().contacts().nextSteps(call.asOf(), scope, most);
        Set<Long> ids = due.stream().map(entry -> entry.draft().personId()).collect(Collectors.toSet());
        Map<Long, String> initials = desk.register().people().findAll(ids, scope).stream()
                .collect(Collectors.toMap(Person::id, Person::initials));
        return due.stream()
                .map(entry -> new NextStepsModel.Line(
                        initials.getOrDefault(entry.draft().personId(), ""),
                        Desk.ROOT + "/people/" + entry.draft().personId(),
                        Step.step(entry, view)))
                .toList();
    }
}
