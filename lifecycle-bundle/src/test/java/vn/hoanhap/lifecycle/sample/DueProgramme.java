package vn.hoanhap.lifecycle.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.DueItems;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/**
 * Knows of two things that are due, and has a source that fails for everybody but the server's own probe. Its route tells what the
 * server gathers from all that serve.
 */
public class DueProgramme extends SampleProgramme {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 6);

    /** What the server gathered: where things are done, the earliest first, and who could not tell. */
    public record Gathered(List<String> items, List<String> silent) {}

    public DueProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.dueItems(new DueItems(
                "notes",
                READ,
                (call, asked) -> List.of(item(DAY, "/notes/1"), item(DAY.plusDays(1), "/notes/2")).stream()
                        .filter(item -> !item.on().isAfter(asked.until()))
                        .toList()));
        add.dueItems(new DueItems("broken", READ, (call, asked) -> {
            if (call.principal().username().equals("server")) {
                return List.of();
            }
            throw new IllegalStateException("made to fail");
        }));
        Text due = new Text("due", "due");
        add.route(Route.get("/sample/due", Gathered.class, READ, due, (call, none) -> gathered(call)));
    }

    private static DueItems.Item item(LocalDate on, String path) {
        return new DueItems.Item(on, "Đọc lại", "N.V.T.", null, path);
    }

    private static Answer<Gathered> gathered(Call call) {
        BundleContext context = FrameworkUtil.getBundle(DueProgramme.class).getBundleContext();
        ServiceReference<Elected> offer = Objects.requireNonNull(context.getServiceReference(Elected.class));
        Elected elected = Objects.requireNonNull(context.getService(offer));
        try {
            Elected.ShownDue due = elected.due(Elected.Whose.REACHED, DAY.plusDays(1), 10, call);
            return Answer.ok(new Gathered(
                    due.items().stream().map(Elected.ShownItem::href).toList(),
                    due.silent().stream().map(Text::vi).toList()));
        } finally {
            context.ungetService(offer);
        }
    }
}
