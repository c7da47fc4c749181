package vn.hoanhap.exchange.web;

import java.util.List;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.ExchangePermissions;
import vn.hoanhap.exchange.template.TemplateChoice;
import vn.hoanhap.exchange.template.TemplateSheet;
import vn.hoanhap.exchange.template.TemplateWorkbook;

/** Answers {@code /api/v1/imports/template}. */
public final class TemplateWeb {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TemplateChoice choice;
    private final Messages messages;

    /** Joins templates to their address. */
    public TemplateWeb(TemplateChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.get(
                        "/imports/template",
                        Download.class,
                        ExchangePermissions.IMPORT,
                        messages.both("route.template"),
                        this::template)
                .query("programmes", messages.both("route.template.programmes")));
    }

    private Answer<Download> template(Call call, None nothing) {
        List<TemplateSheet> sheets = choice.sheets(call.query("programmes").orElse(""), call.principal());
        TemplateWorkbook workbook = new TemplateWorkbook(messages, call.language());
        String name = messages.text(call.language(), "template.file");
        return Answer.ok(new Download(name, XLSX, out -> workbook.write(sheets, out)));
    }
}
