package vn.hoanhap.casework.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ManagementHistory;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Dossier;
import vn.hoanhap.casework.domain.DrugTest;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.domain.PlanStep;
import vn.hoanhap.casework.domain.Proposal;
import vn.hoanhap.casework.law.RunningTerm;
import vn.hoanhap.casework.store.Wanted;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Table.Column;
import vn.hoanhap.core.table.Table.Form;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Formats;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.ListRoute;
import vn.hoanhap.parts.table.WholeList;

/** Gives the lists of managements, dossiers, tests, steps of plans and proposals as files, narrowed as their pages are. */
public final class ListFiles {

    /** Segment of the list of managements. */
    public static final String MANAGEMENTS = "managements";
    /** Segment of the list of dossiers. */
    public static final String DOSSIERS = "dossiers";
    /** Segment of the list of tests. */
    public static final String TESTS = "tests";

    /** Segment of the list of steps of plans. */
    public static final String PLAN_STEPS = "plan-steps";

    /** Segment of the list of proposals to leave a list. */
    public static final String PROPOSALS = "proposals";

    private static final List<String> PROPOSED =
            List.of("id", "person", "unit", "reason", "by", "state", "drafted", "sent", "decided", "number");
    private static final List<String> PLANNED =
            List.of("id", "person", "unit", "need", "state", "planned", "due", "ended");
    private static final List<String> MANAGED = List.of(
            "id", "person", "unit", "regime", "state", "began", "decided", "number", "last_day", "ended", "reason");
    private static final List<String> LED = List.of(
            "id",
            "person",
            "unit",
            "regime",
            "state",
            "prepared",
            "submitted",
            "decided",
            "admitted",
            "ended",
            "facility");
    private static final List<String> TESTED =
            List.of("id", "person", "unit", "taken", "occasion", "place", "sample", "officer", "result");

    private final CareOffice office;
    private final Tables tables;
    private final TransactionRunner transactions;
    private final Asking asking;

    /** Writes what the given office has. */
    public ListFiles(CareOffice office, Tables tables, TransactionRunner transactions) {
        this.office = office;
        this.tables = tables;
        this.transactions = transactions;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add(add, managements(), MANAGED);
        add(add, dossiers(), LED);
        add(add, tests(), TESTED);
        add(add, planSteps(), PLANNED);
        add(add, proposals(), PROPOSED);
    }

    private Listed<Management> managements() {
        return new Listed<Management>(
                MANAGEMENTS,
                Rights.LIST_READ,
                Filters.managements(office.desk().law()),
                office.managements().table()::search,
                Management::id,
                Management::personId,
                this::cells);
    }

    private Listed<Dossier> dossiers() {
        return new Listed<Dossier>(
                DOSSIERS,
                Rights.DOSSIERS_READ,
                Filters.dossiers(office.desk().law()),
                office.dossiers().table()::search,
                Dossier::id,
                Dossier::personId,
                this::cells);
    }

    private Listed<DrugTest> tests() {
        return new Listed<DrugTest>(
                TESTS,
                Rights.TESTS_READ,
                Filters.tests(),
                office.tests().table()::search,
                DrugTest::id,
                DrugTest::personId,
                this::cells);
    }

    private Listed<PlanStep> planSteps() {
        return new Listed<PlanStep>(
                PLAN_STEPS,
                Rights.CARE_READ,
                Filters.planSteps(office.desk().law()),
                office.plans().table()::search,
                PlanStep::id,
                PlanStep::personId,
                this::cells);
    }

    private Listed<Proposal> proposals() {
        return new Listed<Proposal>(
                PROPOSALS,
                Rights.LEAVING_READ,
                Filters.proposals(),
                office.leaving().table()::search,
                Proposal::id,
                Proposal::personId,
                this::cells);
    }

    /** Finds a page of a list. */
    @FunctionalInterface
    private interface Pages<T> {
        List<T> search(Wanted wanted, Scope scope, long before, int limit);
    }

    /** Writes a record as a row. */
    @FunctionalInterface
    private interface Cells<T> {
        List<@Nullable Object> of(T record, Labels labels, View view);
    }

    /** Is what tells one list from another. */
    private record Listed<T>(
            String list,
            Permission right,
            Map<String, Set<String>> filters,
            Pages<T> pages,
            ToLongFunction<T> id,
            ToLongFunction<T> person,
            Cells<T> cells) {}

    private <T> void add(Contributions add, Listed<T> listed, List<String> columns) {
        Route<None, Download> route = ListRoute.of(
                listed.list(),
                listed.right(),
                office.desk().words().both("route.export." + listed.list()),
                call -> file(call, listed, columns));
        add.route(Reading.searching(
                route,
                office.desk().words(),
                listed.filters().keySet().stream().sorted().toList()));
    }

    private <T> Download file(Call call, Listed<T> listed, List<String> columns) {
        Wanted wanted = transactions.write(() -> asking.wanted(call, listed.filters()));
        View view = call.view(office.desk().words().messages());
        var rows = new WholeList<>(
                transactions,
                (cursor, limit) -> listed.pages().search(wanted, call.scope(), cursor, limit),
                listed.id(),
                found -> rows(found, listed, view));
        Table table = new Table(
                listed.list() + "-" + call.asOf(),
                office.desk().words().both(listed.list() + ".title"),
                List.of(office.desk().words().both("export.as-of", Formats.date(call.asOf()))),
                columns.stream().map(this::column).toList(),
                rows);
        return tables.file(table, ListRoute.format(call), call.language());
    }

    private Column column(String name) {
        boolean date = List.of(
                        "decided",
                        "last_day",
                        "ended",
                        "prepared",
                        "submitted",
                        "admitted",
                        "planned",
                        "due",
                        "drafted",
                        "sent")
                .contains(name);
        return new Column(name, office.desk().words().both("export.column." + name), date ? Form.DATE : Form.TEXT);
    }

    private <T> List<List<@Nullable Object>> rows(List<T> found, Listed<T> listed, View view) {
        List<Long> people = found.stream().map(listed.person()::applyAsLong).toList();
        Labels labels = Labels.of(office.desk(), people, view.asOf());
        return found.stream().map(one -> listed.cells().of(one, labels, view)).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private List<@Nullable Object> cells(Management one, Labels labels, View view) {
        Management.Decision decision = one.decision();
        Management.Ending ending = ManagementHistory.ending(one);
        return row(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                regime(
                        one.regime(),
                        view.t(labels.regime(one.regime(), one.began().first()))),
                coded("management.state.", one.state(), view),
                one.began().written(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.number(),
                office.managements().term(one).map(RunningTerm::lastDay).orElse(null),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.reason());
    }

    private List<@Nullable Object> cells(Dossier one, Labels labels, View view) {
        Dossier.Steps steps = one.steps();
        return row(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                regime(one.regime(), view.t(labels.regime(one.regime(), steps.prepared()))),
                coded("dossier.state.", one.state(), view),
                steps.prepared(),
                steps.submitted(),
                steps.decided(),
                steps.admitted(),
                steps.ended(),
                labels.facility(one.facilityId(), steps.last()));
    }

    private List<@Nullable Object> cells(DrugTest one, Labels labels, View view) {
        return row(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                one.taken().written(),
                coded("occasion.", one.occasion(), view),
                one.place(),
                coded("sample.", one.sample(), view),
                coded("officer.", one.officer(), view),
                coded("result.", one.result(), view));
    }

    /** What is done, by whom, and what came of it stays on the page of the step. */
    private List<@Nullable Object> cells(PlanStep one, Labels labels, View view) {
        return row(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                new Table.Coded(one.need(), view.t("listed.NEED." + one.need())),
                coded("plan-step.state.", one.state(), view),
                one.work().planned(),
                one.work().due(),
                one.ended());
    }

    private List<@Nullable Object> cells(Proposal one, Labels labels, View view) {
        return row(
                Long.toString(one.id()),
                labels.person(one.personId()),
                labels.unit(one.unitId()),
                one.asked().reason(),
                coded("proposal.by.", one.asked().by(), view),
                coded("proposal.state.", one.state(), view),
                one.days().drafted(),
                one.days().sent(),
                one.days().decided(),
                one.decision().number());
    }

    private static Table.Coded regime(String code, String title) {
        return new Table.Coded(code, title);
    }

    private static Table.@Nullable Coded coded(String titles, @Nullable Enum<?> code, View view) {
        return code == null ? null : new Table.Coded(code.name(), view.t(titles + code.name()));
    }
}
