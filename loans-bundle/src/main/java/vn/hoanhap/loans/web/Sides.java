package vn.hoanhap.loans.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;
import vn.hoanhap.loans.catalogue.Rights;
import vn.hoanhap.loans.domain.Loan;
import vn.hoanhap.loans.ledger.LoanFile;
import vn.hoanhap.loans.ledger.LoanOffice;
import vn.hoanhap.loans.store.LoanSearch.Lent;
import vn.hoanhap.loans.store.LoanSearch.State;
import vn.hoanhap.loans.store.LoanSearch.Wanted;
import vn.hoanhap.parts.page.Renderer;

/** Shows loans on pages of others: the panel of a person or household, and the card of the first page. */
final class Sides {

    private static final int MOST_ON_CARD = 5;

    private final LoanOffice office;
    private final Renderer renderer;

    Sides(LoanOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
    }

    Optional<String> person(Call call, long id) {
        return panel(call, office.loans().ofPerson(id, call.scope()), Picker.PERSON, id);
    }

    Optional<String> household(Call call, long id) {
        return panel(call, office.loans().ofHousehold(id, call.scope()), Picker.HOUSEHOLD, id);
    }

    private Optional<String> panel(Call call, List<Loan> loans, String subject, long id) {
        boolean mayWrite = call.principal().may(Rights.WRITE);
        List<Loan> known = loans.stream()
                .filter(loan -> !loan.agreement().disbursedOn().isAfter(call.asOf()))
                .toList();
        if (known.isEmpty() && !mayWrite) {
            return Optional.empty();
        }
        View v = renderer.view(call);
        List<LoanRow> rows = LoanRow.of(office.files().open(known, call.asOf()), office, v);
        String enter = mayWrite ? Addresses.with(Addresses.NEW, Map.of(subject, Long.toString(id))) : null;
        return Optional.of(renderer.html("panel.jte", v, new SideModel(null, rows, enter)));
    }

    /** Renders the card: what is lent, and which loans are overdue the longest. */
    String card(Call call) {
        View v = renderer.view(call);
        Wanted all = Wanted.everything(call.asOf());
        Lent lent = office.search().lent(all, call.scope());
        List<Loan> overdue = office.search().find(all.in(State.OVERDUE), call.scope(), 0, MOST_ON_CARD);
        List<LoanFile> files = office.files().open(overdue, call.asOf());
        String sentence = lent.loans() == 0
                ? v.t("card.none")
                : v.t(
                        lent.unknown() == 0 ? "card.sentence" : "card.sentence.unknown",
                        v.number(lent.loans()),
                        v.dong(lent.lent()),
                        v.dong(lent.repaid()),
                        v.number(lent.unknown()));
        return renderer.html("card.jte", v, new SideModel(sentence, LoanRow.of(files, office, v), null));
    }
}
