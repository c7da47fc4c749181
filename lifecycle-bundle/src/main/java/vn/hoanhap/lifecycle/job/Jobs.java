package vn.hoanhap.lifecycle.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.programme.Job;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.election.Elections;
import vn.hoanhap.lifecycle.election.Lease;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.election.Snapshot;
import vn.hoanhap.lifecycle.work.Repeater;
import vn.hoanhap.lifecycle.work.Wordless;

/** Runs the jobs of those who serve: begins with an election, ends with the next. */
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    /** How often the names of jobs that run are held anew. */
    public static final Duration RENEWED_EVERY = Duration.ofSeconds(15);

    /** So long the next start waits for a job that a killed node ran often; a job that runs longer is held anew. */
    private static final Duration LEAST_HOLD = Duration.ofMinutes(1);

    private final Elections elections;
    private final Leases nodes;
    private final Repeater repeater;
    private final Messages messages;
    private final Map<ProgrammeVersion, List<ScheduledFuture<?>>> scheduled = new HashMap<>();
    private final Map<String, Duration> running = new ConcurrentHashMap<>();

    /** Runs jobs on the threads of the repeater. */
    public Jobs(Elections elections, Leases nodes, Repeater repeater, Messages messages) {
        this.elections = elections;
        this.nodes = nodes;
        this.repeater = repeater;
        this.messages = messages;
    }

    /** Follows the elections: cancels the jobs of versions that went, schedules those of versions that came. */
    public synchronized void follow(Snapshot snapshot) {
        Set<ProgrammeVersion> serving = new HashSet<>(snapshot.versions());
        scheduled.entrySet().removeIf(entry -> {
            if (serving.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().forEach(future -> future.cancel(false));
            return true;
        });
        serving.removeAll(scheduled.keySet());
        for (ProgrammeVersion version : serving) {
            scheduled.put(
                    version,
                    version.offer().jobs().stream()
                            .<ScheduledFuture<?>>map(job -> repeater.repeat(job.every(), () -> run(version, job)))
                            .toList());
        }
    }

    private void run(ProgrammeVersion version, Job job) {
        String name = "job:" + version.id() + "." + job.id();
        try (Lease lease = elections.lease(version)) {
            if (lease == null || !nodes.acquire(name, hold(job))) {
                return;
            }
            running.put(name, hold(job));
            job.work().run();
            version.warn(name, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            version.warn(
                    name, messages.both("health.job", job.id(), e.getClass().getSimpleName()));
            LOG.error("job {} failed; its next run comes at its time", name, Wordless.of(e));
        } finally {
            running.remove(name);
        }
    }

    /** Holds the names of jobs that run right now for some time more: no other node begins one that takes long. */
    public void renew() {
        running.forEach((name, hold) -> {
            if (!nodes.acquire(name, hold)) {
                LOG.error(
                        "job {} runs here although another node holds its name; are the machines' clocks right?", name);
            }
        });
    }

    /** A node keeps a job while it lives, so that the interval holds in the cluster; another takes over when it has died. */
    private static Duration hold(Job job) {
        Duration twice = job.every().multipliedBy(2);
        return twice.compareTo(LEAST_HOLD) > 0 ? twice : LEAST_HOLD;
    }
}
