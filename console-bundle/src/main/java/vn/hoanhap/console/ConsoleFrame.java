package vn.hoanhap.console;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.console.web.AssetVersion;
import vn.hoanhap.console.web.ComingSample;
import vn.hoanhap.console.web.Door;
import vn.hoanhap.console.web.Failures;
import vn.hoanhap.console.web.Guides;
import vn.hoanhap.console.web.Menus;
import vn.hoanhap.console.web.PageFrame;
import vn.hoanhap.console.web.Readers;
import vn.hoanhap.console.web.ReturnAddress;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Frame;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.core.text.View;
import vn.hoanhap.core.unit.Units;
import vn.hoanhap.parts.Templates;

/** Frames every page: with navigation for those who are signed in, as a door for all others. */
@Component(service = Frame.class)
public final class ConsoleFrame implements Frame {

    /** Whoever decides whose programmes are trusted, as the lifecycle calls the right. */
    private static final Permission TRUST = new Permission("lifecycle.trust");

    private final Messages messages = Messages.of(ConsoleFrame.class);
    private final Templates templates = Templates.of(ConsoleFrame.class);
    private final String assetVersion = AssetVersion.of(ConsoleFrame.class);
    private final Menus menus = new Menus(messages);
    private final Failures failures = new Failures(messages);
    private final Readers readers;
    private final ComingSample sample;
    private final boolean unsigned;

    /** Joins the frame to the register, which names the reader's unit or the office's. */
    @Activate
    public ConsoleFrame(
            BundleContext context,
            @Reference Units units,
            @Reference Office office,
            @Reference TransactionRunner transactions) {
        sample = new ComingSample(context);
        unsigned = "accept".equals(context.getProperty("hoanhap.programmes.unsigned"));
        readers = new Readers(new Readers.Register(units, office), transactions, messages);
    }

    @Override
    public String page(Framed page) {
        Call call = page.call();
        View view = new View(messages, call.language(), call.asOf(), page.csrf());
        PageFrame.Head head = new PageFrame.Head(page.title(), ReturnAddress.of(call.address()), assetVersion);
        if (!call.signedIn()) {
            return templates.render("door.jte", view, new Door(head, page.html(), sample.percent()));
        }
        Text flash = page.flash();
        PageFrame frame = new PageFrame(
                head,
                menus.of(page.menu(), call),
                new PageFrame.AsOf(
                        call.asOf(), call.today(), call.query(TYPED_DATE).orElse(null)),
                readers.of(call),
                flash == null ? null : view.t(flash),
                back(call),
                unsigned(call),
                page.html());
        return templates.render("frame.jte", view, frame);
    }

    private PageFrame.Unsigned unsigned(Call call) {
        if (!unsigned) {
            return PageFrame.Unsigned.REFUSED;
        }
        return call.principal().may(TRUST) ? PageFrame.Unsigned.LET_IN_FOR_NOW : PageFrame.Unsigned.LET_IN;
    }

    private static PageFrame.Back back(Call call) {
        if (!call.principal().may(Guides.RIGHT) || call.address().startsWith(Guides.ADDRESS)) {
            return PageFrame.Back.NONE;
        }
        return call.query(Guides.MARK).isPresent() ? PageFrame.Back.SHOWN : PageFrame.Back.FOLDED;
    }

    @Override
    public String problem(Call call, Problem problem) {
        return templates.render("failure.jte", call.view(messages), failures.of(call, problem));
    }
}
