package vn.hoanhap.console;

import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.hoanhap.console.web.ComingSample;
import vn.hoanhap.console.web.Guides;
import vn.hoanhap.console.web.HomePage;
import vn.hoanhap.console.web.StartPage;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.MenuEntry;
import vn.hoanhap.core.programme.Page;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.ProvidesProgramme;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.parts.Templates;

/** Adds the first page and the first-run guide, and with its bundle the static files of the design system. */
@Component(service = Programme.class)
@ProvidesProgramme("console")
public final class ConsoleProgramme implements Programme {

    private static final int FIRST = 0;

    private final Messages messages = Messages.of(ConsoleProgramme.class);
    private final HomePage home;
    private final StartPage start;

    /** Joins the console to what serves, and to what the office decided. */
    @Activate
    public ConsoleProgramme(BundleContext context, @Reference Elected elected, @Reference Office office) {
        Templates templates = Templates.of(ConsoleProgramme.class);
        Guides guides = new Guides(elected, office);
        home = new HomePage(elected, new HomePage.Beside(new ComingSample(context), guides), templates, messages);
        start = new StartPage(guides, templates, messages);
    }

    @Override
    public ProgrammeInfo info() {
        return new ProgrammeInfo(
                "console",
                messages.both("console.title"),
                messages.both("console.purpose"),
                Set.of(),
                List.of(guide()));
    }

    private PermissionInfo guide() {
        return new PermissionInfo(
                Guides.RIGHT, messages.both("right.first-steps"), Set.of(Roles.ADMINISTRATOR, Roles.PROVINCE_OFFICER));
    }

    @Override
    public void contribute(Contributions add) {
        add.page(Page.get("/", Permission.SIGNED_IN, home::show));
        add.menu(new MenuEntry(
                messages.both("home.menu"), "/", "home", MenuEntry.Place.MAIN, FIRST, Permission.SIGNED_IN));
        start.contribute(add);
    }

    @Override
    public Health health() {
        return Health.OK;
    }
}
