package vn.hoanhap.lifecycle.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.BackupList;

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
        add.route(Route.get(
                        "/backups",
                        BackupList.class,
                        backup,
                        messages.both("route.backups"),
                        (call, none) -> listed(call))
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
        return Answer.ok(answer(backups.take()));
    }

    private Answer<BackupList> listed(Call call) {
        List<Backups.Backup> all = backups.list();
        int from = (int) Math.min(call.cursor(), all.size());
        int to = Math.min(from + call.limit(), all.size());
        List<BackupAnswer> items =
                all.subList(from, to).stream().map(ServerRoutes::answer).toList();
        return Answer.ok(new BackupList(items, to < all.size() ? Integer.toString(to) : null));
    }

    /** Names the file alone: where the server keeps its files is nobody's business outside. */
    private static BackupAnswer answer(Backups.Backup backup) {
        return new BackupAnswer(backup.file().getFileName().toString(), backup.bytes(), backup.taken());
    }
}
