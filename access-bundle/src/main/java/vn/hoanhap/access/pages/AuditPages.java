package vn.hoanhap.access.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.audit.AuditBook;
import vn.hoanhap.access.audit.AuditQuery;
import vn.hoanhap.access.audit.AuditRow;
import vn.hoanhap.access.audit.Verification;
import vn.hoanhap.access.rest.AuditFilter;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.programme.Panel;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.parts.table.WholeList;

/** The audit trail to read, its proof at the push of a button, and on a person's page who has looked at it. */
public final class AuditPages {

    private static final String FORM = "POST ";
    private static final String LIST = "/p/access/audit";
    private static final int ON_PANEL = 8;
    private static final List<String> FILTERS = List.of("subject", "account", "action", "from", "to");
    private static final ListFile.Kind FILE = new ListFile.Kind(
            "audit", AccessRights.AUDIT, FILTERS, List.of("when", "who", "action", "what", "subject", "detail"));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    /**
     * Is a line of the trail.
     *
     * @param when legal date and time
     * @param who name of the account
     * @param what the action in words where there are some, else its name
     * @param subject kind and number
     * @param detail technical detail; null for none
     */
    public record Row(
            String when,
            String who,
            String what,
            String subject,
            @Nullable String detail) {}

    /**
     * Is what the list shows.
     *
     * @param filter what narrows it
     * @param proof result of a check; null when none was asked for
     * @param files the same list as files
     */
    public record ListModel(
            List<Row> rows,
            Filter filter,
            @Nullable String nextHref,
            @Nullable String firstHref,
            @Nullable Proof proof,
            Downloads files) {}

    /** Is what narrows the list, as typed. */
    public record Filter(String subject, String account, String action, String from, String to) {}

    /**
     * Is the result of a check.
     *
     * @param tone colour
     * @param title the result in a sentence
     * @param text what it means and what to do
     */
    public record Proof(String tone, String title, String text) {}

    private final Screen screen;
    private final AuditBook book;
    private final AuditFilter filter;
    private final ListFile file;

    /** Serves from the given book. */
    public AuditPages(Screen screen, AuditBook book, ListFile file) {
        this.screen = screen;
        this.book = book;
        this.filter = new AuditFilter(screen.messages());
        this.file = file;
    }

    /** Adds the pages and the panel. */
    public void contribute(Contributions add) {
        add.page(Page.get("/audit", AccessRights.AUDIT, call -> list(call, null)));
        file.contribute(add, FILE, this::lines);
        add.page(Page.post("/audit/verification", AccessRights.AUDIT, this::verify)
                .work(Route.UnitOfWork.OWN));
        add.panel(new Panel(
                Panel.Subject.PERSON,
                screen.messages().both("audit.panel"),
                900,
                AccessRights.AUDIT,
                (call, person) -> panel(call, person)));
    }

    private PageAnswer list(Call call, @Nullable Proof proof) {
        int limit = call.limit();
        List<AuditBook.Line> found = book.list(filter.query(call, call.cursor(), limit + 1));
        List<AuditBook.Line> shown = found.subList(0, Math.min(limit, found.size()));
        String query = queryOf(call);
        String next = found.size() > limit
                ? LIST + "?cursor=" + shown.get(limit - 1).row().id() + query
                : null;
        String first = call.cursor() > 0 ? LIST + "?" + query : null;
        Filter typed = new Filter(
                call.query("subject").orElse(""),
                call.query("account").orElse(""),
                call.query("action").orElse(""),
                call.query("from").orElse(""),
                call.query("to").orElse(""));
        return screen.page(
                call,
                "audit.title",
                "audit/list.jte",
                new ListModel(rows(shown, call.language()), typed, next, first, proof, files(call)));
    }

    private static Downloads files(Call call) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        FILTERS.forEach(name -> narrowed.put(name, call.query(name).orElse(null)));
        return Downloads.ofList(FILE.list(), call, narrowed);
    }

    /** What narrows nothing readable is refused before the file begins. */
    private Iterable<List<@Nullable Object>> lines(Call call) {
        filter.query(call, 0, 1);
        return new WholeList<>(
                file.transactions(),
                (before, limit) -> book.list(filter.query(call, before, limit)),
                line -> line.row().id(),
                found ->
                        found.stream().map(line -> cells(line, call.language())).toList());
    }

    private List<@Nullable Object> cells(AuditBook.Line line, Language language) {
        Row row = row(line, language);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.when());
        cells.add(row.who());
        cells.add(line.row().action());
        cells.add(row.what());
        cells.add(row.subject());
        cells.add(row.detail());
        return cells;
    }

    private PageAnswer verify(Call call) {
        Proof proof = proof(book.verify(), call.language());
        return call.partial() ? PageAnswer.fragment(screen.html(call, "audit/proof.jte", proof)) : list(call, proof);
    }

    private Optional<String> panel(Call call, long person) {
        AuditQuery query = new AuditQuery(null, Long.toString(person), null, null, null, null, 0, ON_PANEL);
        List<Row> rows = rows(book.list(query), call.language());
        return rows.isEmpty() ? Optional.empty() : Optional.of(screen.html(call, "audit/panel.jte", rows));
    }

    private List<Row> rows(List<AuditBook.Line> lines, Language language) {
        return lines.stream().map(line -> row(line, language)).toList();
    }

    private Row row(AuditBook.Line line, Language language) {
        AuditRow row = line.row();
        String who =
                line.username() != null ? line.username() : screen.messages().text(language, "audit.server");
        return new Row(
                MOMENT.format(LegalClock.legal(row.writtenAt())),
                who,
                action(row.action(), language),
                row.subjectId() == null ? row.subjectKind() : row.subjectKind() + ":" + row.subjectId(),
                row.detail());
    }

    /** A form without a name of its own is audited by its address; a newer programme's action stays a code. */
    private String action(String code, Language language) {
        if (code.startsWith(FORM)) {
            return screen.messages().text(language, "audit.form", code.substring(FORM.length()));
        }
        String key = "action." + code;
        return screen.messages().has(key) ? screen.messages().text(language, key) : code;
    }

    private Proof proof(Verification found, Language language) {
        Verification.Fault fault = found.fault();
        if (fault == null) {
            return new Proof(
                    "ok",
                    screen.messages().text(language, "audit.intact", found.rows()),
                    screen.messages().text(language, "audit.intact.text", found.unsealed()));
        }
        return new Proof(
                "bad",
                screen.messages().text(language, "audit.fault." + fault.kind(), fault.number()),
                screen.messages().text(language, "audit.fault.text", found.rows()));
    }

    private static String queryOf(Call call) {
        return FILTERS.stream()
                .flatMap(name -> call.query(name).stream()
                        .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
    }
}
