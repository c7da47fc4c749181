package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.testkit.programme.Collected;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.TestCall;

/** Serves nothing but the register itself: what is due is what it tells. */
final class OwnDue extends FewSheets {

    private final Collected offered;

    OwnDue(Collected offered) {
        this.offered = offered;
    }

    @Override
    public ShownDue due(Whose whose, LocalDate until, int limit, Call call) {
        Principal reader = call.principal();
        Long assignee = whose == Whose.ASSIGNED ? reader.personId() : null;
        List<ShownItem> items = new ArrayList<>();
        if (whose == Whose.REACHED || assignee != null) {
            for (DueItems due : offered.dueItems()) {
                if (reader.may(due.permission())) {
                    TestCall narrowed = TestCall.by(reader)
                            .scope(reader.scope(due.permission()))
                            .asOf(call.asOf())
                            .today(call.today());
                    list(due, narrowed, new DueItems.Asked(assignee, until, limit))
                            .forEach(item -> items.add(new ShownItem(
                                    item.on(), item.what(), item.about(), item.detail(), "/p/register" + item.path())));
                }
            }
        }
        items.sort(Comparator.comparing(ShownItem::on));
        return new ShownDue(items, List.of());
    }

    private static List<DueItems.Item> list(DueItems due, Call call, DueItems.Asked asked) {
        try {
            return due.source().list(call, asked);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
