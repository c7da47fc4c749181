package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveQuery;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.referrals.ReferralQuery;
import vn.hoanhap.registry.requests.RequestQuery;
import vn.hoanhap.registry.requests.RequestState;
import vn.hoanhap.registry.requests.SupportRequest;
import vn.hoanhap.registry.web.Desk;

/** Lists what waits for the reader: referrals to answer, people who come, what people ask for. */
final class Inbox {
    static final String ADDRESS = Desk.ROOT + "/inbox";

    private static final String WAITING = "waiting";
    private static final Map<String, Set<ReferralState>> REFERRALS = Map.of(
            WAITING,
            EnumSet.of(ReferralState.SENT, ReferralState.RECEIVED, ReferralState.ACCEPTED),
            "started",
            EnumSet.of(ReferralState.STARTED),
            "closed",
            EnumSet.of(ReferralState.REFUSED, ReferralState.DROPPED, ReferralState.COMPLETED));
    private static final Map<String, Set<MoveState>> MOVES =
            Map.of(WAITING, EnumSet.of(MoveState.SENT), "closed", EnumSet.complementOf(EnumSet.of(MoveState.SENT)));
    private static final Map<String, Set<RequestState>> REQUESTS = Map.of(
            WAITING,
            EnumSet.of(RequestState.OPEN, RequestState.IN_PROGRESS),
            "closed",
            EnumSet.of(RequestState.MET, RequestState.NOT_MET, RequestState.WITHDRAWN));

    private final Desk desk;
    private final Register register;

    Inbox(Desk desk) {
        this.desk = desk;
        register = desk.register();
    }

    PageAnswer show(Call call) {
        View view = desk.view(call);
        String list = list(call);
        InboxModel.Asked asked = asked(call, list);
        WorkRows rows = new WorkRows(register, view);
        InboxModel model =
                switch (list) {
                    case "moves", "leaving" -> moves(call, asked, rows);
                    case "requests" -> requests(call, asked, rows);
                    default -> referrals(call, asked, rows);
                };
        return desk.page(call, "work/inbox.jte", view.t("page.work.title"), model);
    }

    /** Who sees no people sees what was sent to the own organisation, and nothing else. */
    private static List<String> lists(Call call) {
        return call.principal().may(RegisterRights.PEOPLE_READ)
                ? List.of("in", "out", "moves", "leaving", "requests")
                : List.of("in");
    }

    private static String list(Call call) {
        return call.query("list").filter(lists(call)::contains).orElse("in");
    }

    private InboxModel.Asked asked(Call call, String list) {
        View view = desk.view(call);
        Map<String, String> states = new LinkedHashMap<>();
        states.put(WAITING, view.t("page.work.state.waiting"));
        if (list.equals("in") || list.equals("out")) {
            states.put("started", view.t("page.work.state.started"));
        }
        states.put("closed", view.t("page.work.state.closed"));
        String state = call.query("state").filter(states::containsKey).orElse(WAITING);
        Map<String, String> codes =
                switch (list) {
                    case "moves", "leaving" -> Map.of();
                    case "requests" -> codes(call, CodeList.REQUEST);
                    default -> codes(call, CodeList.SERVICE);
                };
        return new InboxModel.Asked(
                list,
                states,
                state,
                codes,
                call.query("code").filter(codes::containsKey).orElse(null));
    }

    private Map<String, String> codes(Call call, CodeList list) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (DatedCode code : register.codes().on(list, call.asOf())) {
            titles.put(code.code(), code.title().in(call.language()));
        }
        return titles;
    }

    private InboxModel referrals(Call call, InboxModel.Asked asked, WorkRows rows) {
        ReferralQuery query = new ReferralQuery(
                asked.list().equals("in") ? ReferralQuery.Box.IN : ReferralQuery.Box.OUT,
                REFERRALS.getOrDefault(asked.state(), Set.of()),
                asked.code(),
                call.cursor(),
                call.limit());
        List<Referral> found = register.referrals().list(query, RegisterRights.seen(call.principal()));
        return model(call, asked, rows.ofReferrals(found), Desk.next(call, found, Referral::id));
    }

    private InboxModel moves(Call call, InboxModel.Asked asked, WorkRows rows) {
        MoveQuery query = new MoveQuery(
                asked.list().equals("moves") ? MoveQuery.Box.IN : MoveQuery.Box.OUT,
                MOVES.getOrDefault(asked.state(), Set.of()),
                call.cursor(),
                call.limit());
        List<Move> found = register.moves().list(query, people(call));
        return model(call, asked, rows.ofMoves(found), Desk.next(call, found, Move::id));
    }

    private InboxModel requests(Call call, InboxModel.Asked asked, WorkRows rows) {
        RequestQuery query = new RequestQuery(
                REQUESTS.getOrDefault(asked.state(), Set.of()), asked.code(), call.cursor(), call.limit());
        List<SupportRequest> found = register.requests().list(query, people(call));
        return model(call, asked, rows.ofRequests(found), Desk.next(call, found, SupportRequest::id));
    }

    private static Scope people(Call call) {
        return call.principal().scope(RegisterRights.PEOPLE_READ);
    }

    private InboxModel model(Call call, InboxModel.Asked asked, List<WorkRow> rows, @Nullable String next) {
        return new InboxModel(tabs(call, asked.list()), asked, rows, next, Desk.first(call));
    }

    private List<InboxModel.Tab> tabs(Call call, String current) {
        List<InboxModel.Tab> tabs = new ArrayList<>();
        for (String list : lists(call)) {
            tabs.add(new InboxModel.Tab(list, waiting(call, list), list.equals(current)));
        }
        return tabs;
    }

    private int waiting(Call call, String list) {
        return switch (list) {
            case "moves" -> moves(call, MoveQuery.Box.IN);
            case "leaving" -> moves(call, MoveQuery.Box.OUT);
            case "requests" ->
                register.requests()
                        .count(new RequestQuery(REQUESTS.getOrDefault(WAITING, Set.of()), null, 0, 1), people(call));
            case "in" -> referrals(call, ReferralQuery.Box.IN);
            default -> referrals(call, ReferralQuery.Box.OUT);
        };
    }

    private int moves(Call call, MoveQuery.Box box) {
        return register.moves().count(new MoveQuery(box, MOVES.getOrDefault(WAITING, Set.of()), 0, 1), people(call));
    }

    private int referrals(Call call, ReferralQuery.Box box) {
        ReferralReach seen = RegisterRights.seen(call.principal());
        return register.referrals()
                .count(new ReferralQuery(box, REFERRALS.getOrDefault(WAITING, Set.of()), null, 0, 1), seen);
    }

    /** Renders the card of the first page: how much waits, list by list. */
    String card(Call call) {
        return desk.render(call, "work/card.jte", tabs(call, ""));
    }
}
