package vn.hoanhap.registry.web.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.referral.ReferralReach;
import vn.hoanhap.core.referral.ReferralState;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.table.Downloads;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.codes.DatedCode;
import vn.hoanhap.registry.moves.MoveQuery;
import vn.hoanhap.registry.moves.MoveState;
import vn.hoanhap.registry.referrals.ReferralQuery;
import vn.hoanhap.registry.requests.RequestQuery;
import vn.hoanhap.registry.requests.RequestState;
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
        InboxModel.Asked asked = asked(call);
        List<WorkRow> found = find(call, asked, call.cursor(), call.limit());
        InboxModel model = new InboxModel(
                tabs(call, asked.list()),
                asked,
                found,
                Desk.next(call, found, WorkRow::id),
                Desk.first(call),
                files(call, asked));
        return desk.page(call, "work/inbox.jte", view.t("page.work.title"), model);
    }

    private static Downloads files(Call call, InboxModel.Asked asked) {
        Map<String, @Nullable String> narrowed = new HashMap<>();
        narrowed.put("list", asked.list());
        narrowed.put("state", asked.state());
        narrowed.put("code", asked.code());
        return Downloads.ofList(InboxExport.LIST, call, narrowed);
    }

    /** Who sees no people sees what was sent to the own organisation, and nothing else. */
    static List<String> lists(Call call) {
        return call.principal().may(RegisterRights.PEOPLE_READ)
                ? List.of("in", "out", "moves", "leaving", "requests")
                : List.of("in");
    }

    InboxModel.Asked asked(Call call) {
        String list = call.query("list").filter(lists(call)::contains).orElse("in");
        Map<String, String> states = states(call, list);
        Map<String, String> codes =
                switch (list) {
                    case "moves", "leaving" -> Map.of();
                    case "requests" -> codes(call, CodeList.REQUEST);
                    default -> codes(call, CodeList.SERVICE);
                };
        return new InboxModel.Asked(
                list,
                states,
                call.query("state").filter(states::containsKey).orElse(WAITING),
                codes,
                call.query("code").filter(codes::containsKey).orElse(null));
    }

    private Map<String, String> states(Call call, String list) {
        View view = desk.view(call);
        Map<String, String> states = new LinkedHashMap<>();
        states.put(WAITING, view.t("page.work.state.waiting"));
        if (list.equals("in") || list.equals("out")) {
            states.put("started", view.t("page.work.state.started"));
        }
        states.put("closed", view.t("page.work.state.closed"));
        return states;
    }

    private Map<String, String> codes(Call call, CodeList list) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (DatedCode code : register.codes().on(list, call.asOf())) {
            titles.put(code.code(), code.title().in(call.language()));
        }
        return titles;
    }

    /** Returns what is in a list, the longest waiting first. */
    List<WorkRow> find(Call call, InboxModel.Asked asked, long cursor, int limit) {
        WorkRows rows = new WorkRows(register, desk.view(call));
        String state = asked.state();
        return switch (asked.list()) {
            case "moves", "leaving" -> {
                MoveQuery.Box box = asked.list().equals("moves") ? MoveQuery.Box.IN : MoveQuery.Box.OUT;
                MoveQuery query = new MoveQuery(box, MOVES.getOrDefault(state, Set.of()), cursor, limit);
                yield rows.ofMoves(register.moves().list(query, people(call)));
            }
            case "requests" -> {
                RequestQuery query =
                        new RequestQuery(REQUESTS.getOrDefault(state, Set.of()), asked.code(), cursor, limit);
                yield rows.ofRequests(register.requests().list(query, people(call)));
            }
            default -> {
                ReferralQuery.Box box = asked.list().equals("in") ? ReferralQuery.Box.IN : ReferralQuery.Box.OUT;
                ReferralQuery query =
                        new ReferralQuery(box, REFERRALS.getOrDefault(state, Set.of()), asked.code(), cursor, limit);
                yield rows.ofReferrals(register.referrals().list(query, RegisterRights.seen(call.principal())));
            }
        };
    }

    private static Scope people(Call call) {
        return call.principal().scope(RegisterRights.PEOPLE_READ);
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
