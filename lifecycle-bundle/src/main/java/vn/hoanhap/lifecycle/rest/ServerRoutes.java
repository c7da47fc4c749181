package vn.hoanhap.lifecycle.rest;

import java.nio.charset.StandardCharsets;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Backups;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.openapi.OpenApi;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.BackupAnswer;

/** {@code /openapi.json} and {@code /backups}. */
public final class ServerRoutes {

    private final OpenApi openApi;
    private final Backups backups;
    private final Messages messages;

    /** Describes and copies the server. */
    public ServerRoutes(OpenApi openApi, Backups backups, Messages messages) {
        this.openApi = openApi;
        this.backups = backups;
        this.messages = messages;
    }

    /** Adds the routes. */
    public void contribute(Contributions add, Permission backup) {
        add.route(Route.get(
                        "/openapi.json",
                        Download.class,
                        Permission.PUBLIC,
                        messages.both("route.openapi"),
                        (call, none) -> describe(call))
                .work(Route.UnitOfWork.OWN));
        add.route(Route.writing(Method.POST, "/backups", None.class, BackupAnswer.class)
                .answers(backup, messages.both("route.backup"), (call, none) -> backup())
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<Download> describe(Call call) {
        byte[] document = openApi.document(call.language()).toPrettyString().getBytes(StandardCharsets.UTF_8);
        return Answer.ok(new Download("openapi.json", "application/json", out -> out.write(document)));
    }

    private Answer<BackupAnswer> backup() {
        Backups.Backup taken = backups.take();
        return Answer.ok(new BackupAnswer(taken.file().toString(), taken.bytes(), taken.taken()));
    }
}
