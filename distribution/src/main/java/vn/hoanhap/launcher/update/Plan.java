package vn.hoanhap.launcher.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.launcher.operator.RunningServer;
import vn.hoanhap.launcher.release.ChangeSets;
import vn.hoanhap.launcher.release.ChangeSets.ChangeSet;
import vn.hoanhap.launcher.release.Contracts;
import vn.hoanhap.launcher.release.Contracts.Misfit;
import vn.hoanhap.launcher.release.Release;
import vn.hoanhap.launcher.shell.Refusal;
import vn.hoanhap.launcher.update.RunningProgrammes.Kept;

/**
 * What another release would change, read without touching anything.
 *
 * @param older the release that runs
 * @param newer the one that would
 * @param sets the change sets that it would run, by schema
 * @param back those that it does not know and the one that runs does
 * @param fits what each programme would miss; mostly nothing
 * @param along what takes the place of programmes that were made for another generation of contracts
 */
record Plan(
        Release older,
        Release newer,
        Map<String, List<ChangeSet>> sets,
        Map<String, List<ChangeSet>> back,
        Map<String, List<Misfit>> fits,
        Map<String, Kept> along) {

    private static final long COPIED_A_SECOND = 30L << 20;
    private static final long MILLIS_A_SET = 400;
    private static final long STOP_MILLIS = 2_000;
    private static final long TRIAL_MILLIS = 2_000;
    private static final long START_MILLIS = 12_000;

    /**
     * Compares.
     *
     * @param programmes the jars of what runs
     * @param kept where earlier versions of them lie
     */
    static Plan of(Release older, Release newer, Map<String, Path> programmes, Path kept) {
        Contracts contracts = new Contracts(older, newer);
        Map<String, List<ChangeSet>> sets = new TreeMap<>(ChangeSets.between(older, newer));
        Map<String, List<Misfit>> fits = new TreeMap<>();
        Map<String, Kept> along = new TreeMap<>();
        programmes.forEach((name, jar) -> {
            List<Misfit> misfits = contracts.misfits(jar);
            Optional<Kept> other = misfits.isEmpty() ? Optional.empty() : other(name, newer, kept, contracts);
            if (other.isPresent()) {
                along.put(name, other.get());
                sets.putAll(ChangeSets.between(jar, other.get().jar()));
            } else {
                fits.put(name, misfits);
            }
        });
        return new Plan(older, newer, sets, ChangeSets.between(newer, older), fits, along);
    }

    /** As a server does that starts: an earlier version, else the one that came with the release. */
    private static Optional<Kept> other(String name, Release newer, Path kept, Contracts contracts) {
        return Stream.of(kept, newer.folder().resolve("shipped"))
                .flatMap(folder -> RunningProgrammes.lying(folder).stream())
                .filter(found ->
                        found.isOf(name) && contracts.misfits(found.jar()).isEmpty())
                .findFirst();
    }

    /** Tells whether the data must be copied while nothing runs, because the older release could not read what this one leaves. */
    boolean takes() {
        return ChangeSets.take(sets);
    }

    /** Refuses what would not work: a release that does not know the data, and programmes that would not run on it. */
    void refuseUnfit() {
        if (!back.isEmpty() || newer.version().compareTo(older.version()) < 0) {
            throw Refusal.problem(
                    "update.older", newer.version().toString(), older.version().toString());
        }
        refuseMisfits();
    }

    void refuseMisfits() {
        List<String> lines = new ArrayList<>();
        fits.forEach((name, misfits) -> misfits.forEach(misfit ->
                lines.add("  " + name + ": " + misfit.contract() + " " + misfit.wanted() + " <> " + misfit.offered())));
        if (!lines.isEmpty()) {
            throw Refusal.problem("update.misfit", newer.version().toString(), String.join("\n", lines));
        }
    }

    /** Refuses when the disk has too little room for the release and the copies. */
    void requireRoom(Site site, long release, boolean copies) throws IOException {
        long needed = room(site, release, copies);
        long free = Math.min(
                site.data().toFile().getUsableSpace(),
                site.releases().root().toFile().getUsableSpace());
        if (free < needed) {
            throw Refusal.problem(
                    "update.noRoom", site.data().toString(), Progress.megabytes(free), Progress.megabytes(needed));
        }
    }

    private static long room(Site site, long release, boolean copies) throws IOException {
        return release + stored(site.data()) * 3 / 2 * (copies ? 2 : 1);
    }

    /** On PostgreSQL nothing lies here; its copies are about as large as the last one. */
    private static long stored(Path data) throws IOException {
        return Math.max(size(data.resolve("derby")), lastBackup(data));
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .mapToLong(file -> file.isFile() ? file.length() : 0)
                    .sum();
        }
    }

    private static long lastBackup(Path data) throws IOException {
        if (!Files.isDirectory(data.resolve("backups"))) {
            return 0;
        }
        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            return files.map(Path::toFile)
                    .max((one, other) -> Long.compare(one.lastModified(), other.lastModified()))
                    .map(java.io.File::length)
                    .orElse(0L);
        }
    }

    void print(Site site, Optional<LiveServer> server, Progress progress, long release) throws IOException {
        progress.say(
                "update.plan", older.version().toString(), newer.version().toString(), String.join("\n", changes()));
        sets.forEach((schema, coming) -> coming.forEach(set -> progress.say(
                "update.plan.set",
                schema,
                set.id(),
                set.comment(),
                set.takes().isEmpty() ? "" : " [" + String.join(", ", set.takes()) + "]")));
        fits.forEach((name, misfits) -> {
            if (misfits.isEmpty()) {
                progress.say("update.plan.fits", name);
            }
            misfits.forEach(misfit ->
                    progress.say("update.plan.misfit", name, misfit.contract(), misfit.wanted(), misfit.offered()));
        });
        along.forEach((name, other) -> progress.say("update.plan.along", name, other.name()));
        progress.say(
                "update.plan.costs",
                Progress.megabytes(stored(site.data())),
                Long.toString((away(site.data(), server) + 999) / 1000),
                Progress.megabytes(room(site, release, takes())),
                Progress.megabytes(site.data().toFile().getUsableSpace()));
        progress.say(takes() ? "update.plan.takes" : "update.plan.adds");
    }

    /** As long as the last start took, and what this one has to do besides. */
    private long away(Path data, Optional<LiveServer> server) throws IOException {
        long start = START_MILLIS;
        Optional<Path> announced = RunningServer.said(data);
        if (server.isPresent() && announced.isPresent()) {
            long at = Files.getLastModifiedTime(announced.get()).toMillis();
            start = server.get()
                    .process()
                    .info()
                    .startInstant()
                    .map(instant -> at - instant.toEpochMilli())
                    .filter(millis -> millis > 0)
                    .orElse(START_MILLIS);
        }
        long count = sets.values().stream().mapToLong(List::size).sum();
        long copy = takes() ? start + stored(data) * 1000 / COPIED_A_SECOND + TRIAL_MILLIS : 0;
        return STOP_MILLIS + start + count * MILLIS_A_SET + copy;
    }

    /** Lists the bundles that are not the same file in both; libraries as a number. */
    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        Set<String> names = new HashSet<>(older.platform());
        names.addAll(newer.platform());
        names.stream().sorted().forEach(name -> {
            Release.@Nullable Part from = older.bundles().get(name);
            Release.@Nullable Part to = newer.bundles().get(name);
            if (!sha(from).equals(sha(to))) {
                changes.add("  " + name + " " + version(from) + " -> " + version(to));
            }
        });
        Set<String> libraries = new HashSet<>(older.bundles().keySet());
        libraries.addAll(newer.bundles().keySet());
        libraries.removeAll(names);
        long changed = libraries.stream()
                .filter(name -> !sha(older.bundles().get(name))
                        .equals(sha(newer.bundles().get(name))))
                .count();
        if (changed > 0) {
            changes.add("  + " + changed + " (OSGi)");
        }
        return changes.isEmpty() ? List.of("  -") : changes;
    }

    private static String sha(Release.@Nullable Part part) {
        return part == null ? "" : part.sha256();
    }

    private static String version(Release.@Nullable Part part) {
        return part == null ? "-" : part.version().toString();
    }
}
