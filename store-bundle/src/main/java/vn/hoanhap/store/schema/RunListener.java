package vn.hoanhap.store.schema;

import java.util.ArrayList;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

/** Notes which change sets ran and which one failed. */
final class RunListener extends AbstractChangeExecListener {

    private final Deadline deadline;
    private final List<String> ran = new ArrayList<>();
    private @Nullable String failed;

    RunListener(Deadline deadline) {
        this.deadline = deadline;
    }

    static String describe(ChangeSet set) {
        String comments = set.getComments();
        return comments == null || comments.isBlank() ? set.getId() : set.getId() + ": " + comments.strip();
    }

    @Override
    public void willRun(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.RunStatus how) {
        deadline.require("change set " + set.getId());
    }

    @Override
    public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.ExecType how) {
        if (how.ran) {
            ran.add(describe(set));
        }
    }

    @Override
    public void runFailed(ChangeSet set, DatabaseChangeLog log, Database database, Exception failure) {
        failed = set.getId();
    }

    List<String> ran() {
        return List.copyOf(ran);
    }

    @Nullable
    String failed() {
        return failed;
    }
}
