package vn.hoanhap.counselling.web;

import java.util.List;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.text.View;
import vn.hoanhap.counselling.book.CounsellingOffice;
import vn.hoanhap.counselling.book.Labels;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.parts.page.Renderer;

/** Tells who is expected, who agreed and has not begun, and the card of the first page about them. */
final class DueSessions {

    private static final int MOST_LOOKED_AT = 200;
    private static final int MOST_ON_CARD = 5;
    private static final int DAYS_AHEAD = 7;
    /** Somebody who agreed is asked again after two weeks. */
    private static final int DAYS_TO_BEGIN = 14;

    private final CounsellingOffice office;
    private final Renderer renderer;
    private final Words words;

    DueSessions(CounsellingOffice office, Renderer renderer) {
        this.office = office;
        this.renderer = renderer;
        this.words = new Words(office);
    }

    List<DueItems.Item> sessions(Call call, DueItems.Asked asked) {
        List<Session> found =
                office.sessions().table().due(asked.until(), call.scope(), asked.assigned(), asked.limit());
        return items(call, found);
    }

    /** What it is about is not told here: the list stands on the first page. */
    private List<DueItems.Item> items(Call call, List<Session> found) {
        View v = renderer.view(call);
        Labels labels = Labels.of(
                office.desk(),
                found.stream()
                        .flatMap(one -> one.clients().stream().map(Session.Client::personId))
                        .toList(),
                call.asOf());
        return found.stream()
                .map(one -> new DueItems.Item(
                        one.at().day(),
                        one.at().time() == null
                                ? v.t("due.session")
                                : v.t("due.session.at", one.at().time()),
                        words.people(one, labels, v),
                        words.where(one, labels, v),
                        "/sessions/" + one.id()))
                .toList();
    }

    List<DueItems.Item> mobilisations(Call call, DueItems.Asked asked) {
        View v = renderer.view(call);
        List<Mobilisation> found = office.mobilisations()
                .table()
                .waiting(asked.until().minusDays(DAYS_TO_BEGIN), call.scope(), asked.assigned(), asked.limit());
        Labels labels = Labels.of(
                office.desk(), found.stream().map(Mobilisation::personId).toList(), call.asOf());
        return found.stream()
                .map(one -> new DueItems.Item(
                        one.agreed().plusDays(DAYS_TO_BEGIN),
                        v.t("due.mobilised"),
                        labels.person(one.personId()),
                        v.t(labels.code(CodeList.WAY, one.way())),
                        "/mobilised/" + one.id()))
                .toList();
    }

    /** Renders the card: who is expected within a week, or should have come. */
    String card(Call call) {
        View v = renderer.view(call);
        List<Session> found = office.sessions()
                .table()
                .due(call.asOf().plusDays(DAYS_AHEAD), call.scope(), Scope.EVERYTHING, MOST_LOOKED_AT);
        List<Session> first = found.stream().limit(MOST_ON_CARD).toList();
        CardModel model = new CardModel(
                found.isEmpty() ? v.t("card.none") : v.t("card.sentence", v.number(found.size())),
                items(call, first).stream()
                        .map(item -> new CardModel.Line(
                                v.date(item.on()),
                                item.on().isBefore(call.asOf()) ? "bad" : "soft",
                                item.about() + " · " + item.what(),
                                "/p/counselling" + item.path()))
                        .toList());
        return renderer.html("card.jte", v, model);
    }
}
