package vn.hoanhap.registry.web.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Quantity;
import vn.hoanhap.core.team.Team;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.contacts.ContactDraft;
import vn.hoanhap.registry.contacts.ContactEntry;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.people.TimelineEntry;
import vn.hoanhap.registry.referrals.ReferralRegister;
import vn.hoanhap.registry.requests.RequestBook;
import vn.hoanhap.registry.web.Places;
import vn.hoanhap.registry.web.Titles;

/** Puts a person's journal lines into words. Not for several threads. */
final class Journey {

    private static final int OTHER_SERIES = 5;
    private static final Map<String, Integer> SERIES = Map.of(
            "contact",
            1,
            "loan",
            2,
            "test",
            3,
            "counselling",
            4,
            "training",
            3,
            "team",
            3,
            "person",
            5,
            "referral",
            4,
            "move",
            5,
            "request",
            1);

    private static final Set<String> TAKEN_BACK =
            Set.of(ContactForm.TAKEN_BACK, ReferralRegister.UNDONE, MoveRegister.WITHDRAWN, RequestBook.REOPENED);

    private final Register register;
    private final View view;
    private final Places places;
    private final Set<Long> slips;
    private final Map<String, ContactEntry> contacts = new HashMap<>();

    /**
     * Knows what was said at contacts.
     *
     * @param slips ids of those that the reader may take back at once
     */
    Journey(Register register, View view, List<ContactEntry> contacts, Set<Long> slips) {
        this.register = register;
        this.view = view;
        this.slips = Set.copyOf(slips);
        places = new Places(register.units(), view.asOf());
        contacts.forEach(entry -> this.contacts.put("contact:" + entry.id(), entry));
    }

    /**
     * Puts lines into words. Those that one record wrote for one day become one event. A line that was written anew as it was says
     * nothing, and neither does what ended on a day when the same programme tells why.
     */
    List<JourneyItem> of(List<TimelineEntry> entries) {
        List<TimelineEntry> telling = entries.stream()
                .filter(entry -> entries.stream().noneMatch(other -> saysMore(other, entry)))
                .toList();
        List<JourneyItem> items = new ArrayList<>();
        for (int first = 0; first < telling.size(); ) {
            TimelineEntry entry = telling.get(first);
            int next = first + 1;
            StringJoiner titles = new StringJoiner(" · ").add(title(entry));
            while (next < telling.size() && together(entry, telling.get(next))) {
                titles.add(title(telling.get(next)));
                next++;
            }
            items.add(item(entry, titles.toString()));
            first = next;
        }
        return items;
    }

    private static boolean saysMore(TimelineEntry other, TimelineEntry entry) {
        boolean stands = other.reversal() == null
                && other.lineId() != entry.lineId()
                && other.on().equals(entry.on())
                && other.programmeId().equals(entry.programmeId());
        if (!stands) {
            return false;
        }
        boolean again = entry.reversal() != null
                && other.kind().equals(entry.kind())
                && other.recordId().equals(entry.recordId())
                && other.quantity().equals(entry.quantity());
        return again || (!entry.programmeId().equals(Journal.REGISTER) && !begins(entry) && begins(other));
    }

    private static boolean together(TimelineEntry one, TimelineEntry other) {
        return !one.recordId().isEmpty()
                && one.recordId().equals(other.recordId())
                && one.programmeId().equals(other.programmeId())
                && one.on().equals(other.on())
                && !one.kind().equals(other.kind())
                && Objects.equals(one.reversal(), other.reversal());
    }

    private JourneyItem item(TimelineEntry entry, String title) {
        List<String> lines = new ArrayList<>();
        ContactEntry contact = contacts.get(entry.recordId());
        if (contact == null) {
            add(lines, amount(entry.quantity()));
            add(lines, about(entry.attributes()));
        } else {
            said(lines, contact.draft().said());
        }
        return new JourneyItem(
                title,
                when(entry.on()),
                lines,
                who(entry, contact),
                series(entry.kind()),
                takenBack(entry.reversal()),
                contact != null && entry.reversal() == null && slips.contains(contact.id()) ? contact.id() : null);
    }

    private String title(TimelineEntry entry) {
        String channel = entry.attributes().get("channel");
        if (entry.kind().equals("contact.made") && channel != null) {
            return Titles.of(view, "channel", channel);
        }
        if (entry.kind().equals("person.category") && entry.category() != null) {
            String category = Titles.category(view, entry.category());
            return view.t(begins(entry) ? "page.journey.category" : "page.journey.category-ended", category);
        }
        if (entry.kind().equals("team.member")) {
            return view.t(begins(entry) ? "page.journey.joined" : "page.journey.left", team(entry));
        }
        String title = view.t(entry.title());
        return begins(entry) ? title : view.t("page.journey.ended", title);
    }

    private @Nullable String takenBack(TimelineEntry.@Nullable Reversal reversal) {
        if (reversal == null) {
            return null;
        }
        boolean known = TAKEN_BACK.contains(reversal.reason());
        return view.t(known ? "page.journey.taken-back" : "page.journey.replaced", view.date(reversal.on()));
    }

    private static boolean begins(TimelineEntry entry) {
        Long value = entry.quantity().value();
        return value == null || value > 0;
    }

    private String team(TimelineEntry entry) {
        Long team = entry.teamId();
        return team == null
                ? "–"
                : register.teams().find(team, entry.on()).map(Team::name).orElse("–");
    }

    private static void said(List<String> lines, ContactDraft.Said said) {
        add(lines, said.topic());
        add(lines, said.note());
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    private @Nullable String amount(Quantity quantity) {
        Long value = quantity.value();
        if (quantity.measure() != Measure.DONG) {
            return null;
        }
        return value == null ? view.t("page.journey.amount-unknown") : view.dong(value);
    }

    /** Says which service, which request, or which other commune a line is about. */
    private @Nullable String about(Map<String, String> attributes) {
        String service = attributes.get("service");
        String request = attributes.get("about");
        String other = attributes.get("other-unit");
        if (service != null) {
            return view.t(register.codes().title(CodeList.SERVICE, service));
        }
        if (request != null) {
            return view.t(register.codes().title(CodeList.REQUEST, request));
        }
        return other == null ? null : view.t("page.journey.other-unit", places.name(Long.valueOf(other)));
    }

    private String when(LocalDate day) {
        return day.isAfter(view.asOf()) ? view.t("page.journey.later", view.date(day)) : view.date(day);
    }

    private String who(TimelineEntry entry, @Nullable ContactEntry contact) {
        StringJoiner who = new StringJoiner(" · ");
        if (contact != null && contact.metByInitials() != null) {
            who.add(view.t("page.journey.by", contact.metByInitials()));
        }
        if (entry.teamId() != null && !entry.kind().startsWith("team.")) {
            who.add(team(entry));
        }
        return who.add(places.name(entry.unitId())).toString();
    }

    private static int series(String kind) {
        String noun = kind.indexOf('.') < 0 ? kind : kind.substring(0, kind.indexOf('.'));
        return SERIES.getOrDefault(noun, OTHER_SERIES);
    }
}
