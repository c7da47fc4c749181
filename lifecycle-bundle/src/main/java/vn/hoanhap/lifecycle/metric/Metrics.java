package vn.hoanhap.lifecycle.metric;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import vn.hoanhap.lifecycle.election.ProgrammeVersion;
import vn.hoanhap.lifecycle.election.Snapshot;

/** Counts what the gateway answers, by programme. Holds ids and numbers only. */
public final class Metrics {

    private final ConcurrentMap<Answered, LongAdder> answered = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Histogram> durations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> operations = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, LongAdder> starts = new ConcurrentHashMap<>();

    /** Is one sort of answer. */
    private record Answered(String programme, int status) {}

    /** Counts one answer. */
    public void answered(String programme, int status, long nanos) {
        answered.computeIfAbsent(new Answered(programme, status), any -> new LongAdder())
                .increment();
        durations.computeIfAbsent(programme, any -> new Histogram()).add(nanos);
    }

    /** Counts one finished operation: SUCCEEDED or UNDONE. */
    public void operated(String state) {
        operations.computeIfAbsent(state, any -> new LongAdder()).increment();
    }

    /** Counts one start of a bundle. */
    public void started(String bundle) {
        starts.computeIfAbsent(bundle, any -> new LongAdder()).increment();
    }

    /** Writes everything, with the leases of those who serve. */
    public String exposition(Snapshot serving) {
        Exposition out = new Exposition();
        out.family("hoanhap_requests_total", "counter", "Answers by programme and status.");
        answered.forEach((key, count) -> out.sample(
                "hoanhap_requests_total",
                "programme=\"" + key.programme() + "\",status=\"" + key.status() + '"',
                count.sum()));
        out.family("hoanhap_request_seconds", "histogram", "Time to answer by programme.");
        new TreeMap<>(durations)
                .forEach((programme, histogram) ->
                        histogram.write(out, "hoanhap_request_seconds", "programme=\"" + programme + '"'));
        out.family("hoanhap_leases", "gauge", "Calls that run now by programme.");
        for (ProgrammeVersion version : serving.versions()) {
            out.sample("hoanhap_leases", "programme=\"" + version.id() + '"', version.held());
        }
        out.family("hoanhap_operations_total", "counter", "Changes of programmes by their end.");
        for (Map.Entry<String, LongAdder> entry : operations.entrySet()) {
            out.sample(
                    "hoanhap_operations_total",
                    "state=\"" + entry.getKey() + '"',
                    entry.getValue().sum());
        }
        out.family("hoanhap_bundle_starts_total", "counter", "Starts of bundles since this one started.");
        new TreeMap<>(starts)
                .forEach((bundle, count) ->
                        out.sample("hoanhap_bundle_starts_total", "bundle=\"" + bundle + '"', count.sum()));
        return out.toString();
    }
}
