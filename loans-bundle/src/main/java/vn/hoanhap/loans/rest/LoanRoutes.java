package vn.hoanhap.loans.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.Asking;
import vn.hoanhap.loans.ledger.Entry;
import vn.hoanhap.loans.ledger.Labels;
import vn.hoanhap.loans.ledger.LoanBook;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanInput;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.ledger.Written;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.entry.Faults;

/** Serves loans: lists, one loan, its schedule, arrears, entering and correcting. */
public final class LoanRoutes {

    private final LoanOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public LoanRoutes(LoanOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(searching(Route.get("/loans", Answers.LoanList.class, Rights.READ, text("list"), this::list))
                .query("state", text("query.state")));
        add.route(searching(
                Route.get("/loans/arrears", Answers.ArrearsList.class, Rights.READ, text("arrears"), this::arrears)));
        add.route(Route.get("/loans/{id}", Answers.LoanDetail.class, Rights.READ, text("loan"), this::loan));
        add.route(Route.get(
                "/loans/{id}/schedule", Answers.Schedule.class, Rights.READ, text("schedule"), this::schedule));
        add.route(Route.writing(Method.POST, "/loans", LoanBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("enter"), this::enter)
                .audited("loan.disbursed"));
        add.route(Route.writing(Method.PUT, "/loans/{id}", LoanBody.class, Answers.Kept.class)
                .answers(Rights.WRITE, text("correct"), this::correct)
                .audited("loan.corrected"));
    }

    private <Q, A> Route<Q, A> searching(Route<Q, A> route) {
        return route.query("q", text("query.q"))
                .query("unit", text("query.unit"))
                .query("fund", text("query.fund"));
    }

    private Text text(String key) {
        return office.words().both("route." + key);
    }

    private Answer<Answers.LoanList> list(Call call, None nothing) {
        List<LoanFile> files = page(call, asking.wanted(call));
        Labels labels = labels(call, files);
        List<Answers.LoanItem> items =
                files.stream().map(file -> AnswerWriter.item(file, labels)).toList();
        return Answer.ok(new Answers.LoanList(items, next(call, files)));
    }

    private Answer<Answers.ArrearsList> arrears(Call call, None nothing) {
        List<LoanFile> files = page(call, asking.wanted(call).in(State.OVERDUE));
        Labels labels = labels(call, files);
        // Schedules are read after the search: a correction in between may have left nothing overdue.
        List<Answers.ArrearsItem> items = files.stream()
                .filter(file -> file.standing().arrears() > 0)
                .map(file -> AnswerWriter.arrears(file, labels))
                .toList();
        return Answer.ok(new Answers.ArrearsList(items, next(call, files)));
    }

    private Answer<Answers.LoanDetail> loan(Call call, None nothing) {
        LoanFile file = file(call);
        Labels labels = labels(call, List.of(file));
        List<Answers.Warning> warnings = AnswerWriter.warnings(file.loan().concerns(), office.words(), call.language());
        return Answer.ok(AnswerWriter.detail(file, labels, warnings))
                .version(file.loan().version());
    }

    private Answer<Answers.Schedule> schedule(Call call, None nothing) {
        return Answer.ok(AnswerWriter.schedule(file(call)));
    }

    private Answer<Answers.Kept> enter(Call call, LoanBody body) {
        Faults faults = office.faults();
        Written written = office.loanBook().enter(input(body, faults), entry(call, body), faults);
        return Answer.created("/loans/" + written.id(), kept(call, written)).version(written.version());
    }

    private Answer<Answers.Kept> correct(Call call, LoanBody body) {
        Faults faults = office.faults();
        LoanBook.Target target = new LoanBook.Target(call.pathId("id"), call.ifMatch());
        Written written = office.loanBook().correct(target, input(body, faults), entry(call, body), faults);
        return Answer.ok(kept(call, written)).version(written.version());
    }

    private static Entry entry(Call call, LoanBody body) {
        return Entry.of(call).historical(body.historical());
    }

    private Answers.Kept kept(Call call, Written written) {
        return new Answers.Kept(
                new Id(written.id()),
                written.version(),
                AnswerWriter.warnings(written.concerns(), office.words(), call.language()));
    }

    private LoanInput input(LoanBody body, Faults faults) {
        return new LoanInput(
                body.fund().value(),
                body.borrowerKind(),
                value(body.borrowerPerson()),
                value(body.borrowerPerson2()),
                value(body.borrowerHousehold()),
                value(body.beneficiary()),
                asking.unit(body.unit(), body.disbursedOn(), faults),
                body.amount(),
                body.purpose(),
                body.disbursedOn(),
                new LoanInput.PlanInput(
                        body.termMonths(),
                        body.annualRatePercent(),
                        body.schedule(),
                        body.instalmentEveryMonths(),
                        body.graceMonths()));
    }

    private LoanFile file(Call call) {
        long id = call.pathId("id");
        return office.files().find(id, call.scope(), call.asOf()).orElseThrow(() -> Problem.notFound(
                        office.words().both("loan.not-found", Long.toString(id)))
                .raise());
    }

    private List<LoanFile> page(Call call, Wanted wanted) {
        List<Loan> loans = office.search().find(wanted, call.scope(), call.cursor(), call.limit());
        return office.files().open(loans, call.asOf());
    }

    private Labels labels(Call call, List<LoanFile> files) {
        return Labels.of(office, files.stream().map(LoanFile::loan).toList(), call.asOf());
    }

    private static @Nullable String next(Call call, List<LoanFile> files) {
        return files.size() < call.limit()
                ? null
                : Long.toString(files.get(files.size() - 1).loan().id());
    }

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
