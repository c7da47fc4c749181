package vn.hoanhap.counselling.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.RowClashes;
import vn.hoanhap.core.programme.TakingBack;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Entry;
import vn.hoanhap.counselling.book.SessionInput;
import vn.hoanhap.counselling.book.Target;
import vn.hoanhap.counselling.catalogue.Rights;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionAction;
import vn.hoanhap.counselling.domain.SessionState;
import vn.hoanhap.parts.Columns;
import vn.hoanhap.parts.SaidCells;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.sheets.OnlyOnce;

/** Is the sheet {@code counselling_sessions}: a row is one person, or a number of people whom nobody knows. Notes come by no sheet. */
public final class SessionsSheet implements ImportSheet, TakingBack {

    private final CounsellingOffice office;
    private final LegalClock clock;

    /** Reads into the given office. */
    public SessionsSheet(CounsellingOffice office, LegalClock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "counselling_sessions";
    }

    @Override
    public String subjectKind() {
        return "counselling-session";
    }

    @Override
    public Text title() {
        return office.desk().words().both("counselling-sessions.title");
    }

    @Override
    public List<Column> columns() {
        return new Columns(name(), office.desk().words().messages())
                .optionalKey("person", "people")
                .optional("walk_ins", Type.NUMBER)
                .optionalCode("walk_in_sex", "sex.", Session.Sex.values())
                .optionalCode("walk_in_age", "age.", Session.Age.values())
                .optional("family", Type.NUMBER)
                .required("unit", Type.UNIT)
                .optionalKey("point", PointsSheet.NAME)
                .optionalCode("mode", "mode.", Session.Mode.values())
                .optionalCode("form", "form.", Session.Form.values())
                .required("day", Type.DATE)
                .optional("time", Type.TEXT)
                .optional("minutes", Type.NUMBER)
                .required("topics", Type.TEXT)
                .optionalKey("counsellor", "organisations")
                .optional("outcome", Type.TEXT)
                .optionalCode("state", "session.state.", SessionState.PLANNED, SessionState.HELD, SessionState.MISSED)
                .list();
    }

    @Override
    public Optional<String> dayColumn() {
        return Optional.of("day");
    }

    @Override
    public List<String> after() {
        return List.of("people", "organisations", PointsSheet.NAME);
    }

    @Override
    public Permission permission() {
        return Rights.WRITE;
    }

    @Override
    public void check(Row row, Violations noted) {
        Faults faults = RowReader.faults(noted, office.desk().words());
        office.sessions().checkAlone(input(row), entry(row), faults);
    }

    @Override
    public void checkCorrection(Row row, long existing, Violations noted) {
        boolean reached = office.sessions()
                .table()
                .find(existing, entry(row).scope())
                .filter(one -> one.state().correctable() && one.others() == 0)
                .isPresent();
        if (!reached) {
            RowReader.elsewhere(noted, office.desk().words());
        }
    }

    @Override
    public RowClashes clashes(RowClashes.CheckedFile file) {
        Problem.FieldError fault = new Problem.FieldError(
                "day",
                office.desk().words().both("fault.session-twice"),
                office.desk().words().both("fault.session-twice.remedy"));
        return new OnlyOnce(
                this::sameSession, (row, except) -> office.sessions().twice(input(row), except, entry(row)), fault);
    }

    private Optional<String> sameSession(Row row) {
        return RowReader.reference(row, "person") == null
                ? Optional.empty()
                : Optional.of(String.join(
                        " ",
                        OnlyOnce.human(row, office.desk().register().people()),
                        String.valueOf(row.date("day")),
                        mode(row.cells()),
                        String.valueOf(row.cells().get("point"))));
    }

    @Override
    public long apply(Row row, @Nullable Long existing) {
        Faults faults = RowReader.faults(new Violations(), office.desk().words());
        if (existing == null) {
            return office.sessions()
                    .enter(input(row), entry(row), faults)
                    .session()
                    .id();
        }
        Violations noted = new Violations();
        checkCorrection(row, existing, noted);
        noted.raise();
        Session before = office.sessions().open(existing, entry(row).scope());
        SessionState said = state(row);
        Target target = new Target(existing, before.version(), entry(row));
        if (before.state() == SessionState.PLANNED && said != SessionState.PLANNED) {
            SessionAction action = said == SessionState.HELD ? SessionAction.HOLD : SessionAction.MISS;
            Session after = office.sessions().step(target, action, row.date("day"), faults);
            target = new Target(existing, after.version(), entry(row));
        } else if (said != before.state()) {
            faults.add("state", "fault.state-kept");
            faults.raise();
        }
        return office.sessions().correct(target, input(row), faults).id();
    }

    private static SessionState state(Row row) {
        SessionState said = RowReader.code(row, "state", SessionState.class);
        return said == null ? SessionState.HELD : said;
    }

    private Entry entry(Row row) {
        return RowReader.entry(row.principal(), permission(), clock);
    }

    private SessionInput input(Row row) {
        Long person = RowReader.reference(row, "person");
        Integer walkIns = RowReader.number(row, "walk_ins");
        Integer family = RowReader.number(row, "family");
        String outcome = RowReader.oneCode(row.text("outcome"), RowReader.codes(office), CodeList.OUTCOME);
        return new SessionInput(
                new SessionInput.Where(
                        row.id("unit"),
                        RowReader.reference(row, "point"),
                        RowReader.code(row, "mode", Session.Mode.class)),
                new SessionInput.When(row.date("day"), row.text("time"), RowReader.number(row, "minutes")),
                RowReader.code(row, "form", Session.Form.class),
                RowReader.codes(row.text("topics"), RowReader.codes(office), CodeList.TOPIC),
                new Session.Counsellor(null, RowReader.reference(row, "counsellor")),
                Stream.ofNullable(person)
                        .map(id -> new SessionInput.Somebody(id, outcome, null))
                        .toList(),
                new Session.Heads(
                        walkIns == null ? 0 : walkIns,
                        RowReader.code(row, "walk_in_sex", Session.Sex.class),
                        RowReader.code(row, "walk_in_age", Session.Age.class),
                        family == null ? 0 : family),
                state(row),
                null);
    }

    @Override
    public Optional<TakingBack> takingBack() {
        return Optional.of(this);
    }

    @Override
    public Optional<Map<String, String>> standing(long id) {
        return office.sessions()
                .table()
                .find(id, Scope.EVERYTHING)
                .filter(one -> one.state() != SessionState.TAKEN_BACK)
                .map(SessionsSheet::cells);
    }

    private static Map<String, String> cells(Session one) {
        Session.Client client = one.clients().isEmpty() ? null : one.clients().get(0);
        Session.Heads heads = one.heads();
        boolean more = one.clients().size() > 1
                || one.clients().stream().anyMatch(Session.Client::noted)
                || one.by().personId() != null;
        return new SaidCells()
                .with("person", client == null ? null : client.personId())
                .with("walk_ins", heads.walkIns() == 0 ? null : heads.walkIns())
                .with("walk_in_sex", heads.sex())
                .with("walk_in_age", heads.age())
                .with("family", heads.family() == 0 ? null : heads.family())
                .with("unit", one.place().unitId())
                .with("point", one.place().pointId())
                .with("mode", one.place().mode())
                .with("form", one.form())
                .with("day", one.at().day())
                .with("time", one.at().time())
                .with("minutes", one.at().minutes())
                .with("topics", String.join(";", one.topicsInOrder()))
                .with("counsellor", one.by().organisationId())
                .with("outcome", client == null ? null : client.outcome())
                .with("state", one.state())
                // No row can say more people, a note, or which person counselled; which it is stays here.
                .with("more", more ? one.id() + " " + one.version() : null)
                .cells();
    }

    @Override
    public Map<String, String> settled(Map<String, String> cells) {
        Map<String, String> settled = new HashMap<>(cells);
        RowReader.settleCodes(settled, "topics", RowReader.codes(office), CodeList.TOPIC);
        RowReader.settleCodes(settled, "outcome", RowReader.codes(office), CodeList.OUTCOME);
        settled.values().removeIf(String::isBlank);
        settled.remove("walk_ins", "0");
        settled.remove("family", "0");
        settled.put("mode", mode(settled));
        settled.putIfAbsent("form", form(settled).name());
        settled.putIfAbsent("state", SessionState.HELD.name());
        return settled;
    }

    private static String mode(Map<String, String> cells) {
        String said = cells.getOrDefault("mode", "");
        boolean away = cells.getOrDefault("point", "").isBlank();
        return said.isBlank() ? (away ? Session.Mode.HOME : Session.Mode.POINT).name() : said;
    }

    private static Session.Form form(Map<String, String> cells) {
        if (cells.containsKey("family")) {
            return Session.Form.FAMILY;
        }
        boolean person = cells.containsKey("person");
        String walkIns = cells.getOrDefault("walk_ins", "0");
        boolean several = person ? !walkIns.equals("0") : !walkIns.equals("1") && !walkIns.equals("0");
        return several ? Session.Form.GROUP : Session.Form.SINGLE;
    }

    @Override
    public List<Reference> referring(String sheet, List<Long> ids) {
        List<long[]> found =
                switch (sheet) {
                    case "people" -> office.sessions().table().clients().referring(ids);
                    case PointsSheet.NAME -> office.sessions().table().ofPoints(ids);
                    default -> List.of();
                };
        return found.stream().map(ends -> new Reference(ends[0], ends[1])).toList();
    }

    @Override
    public void remove(long id, Principal by) {
        Entry entry = RowReader.entry(by, permission(), clock);
        int version = office.sessions().open(id, entry.scope()).version();
        office.sessions().step(new Target(id, version, entry), SessionAction.TAKE_BACK, null, office.faults());
    }
}
