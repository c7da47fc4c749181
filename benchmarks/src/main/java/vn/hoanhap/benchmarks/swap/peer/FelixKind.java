package vn.hoanhap.benchmarks.swap.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.testkit.server.Installation;

/** A framework with our libraries and without us. */
record FelixKind(Installation installation) implements PeerServer.Kind {

    @Override
    public Child start(Path folder, EqualBundle.Version first, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(PeerServer.memory());
        command.addAll(List.of(
                "-Dlogback.configurationFile=" + installation.home().resolve("conf/logback.xml"),
                "-Dhoanhap.log.appender=console-text",
                "-Dhoanhap.log.level=WARN",
                "-cp",
                System.getProperty("java.class.path"),
                PlainFelix.class.getName(),
                installation.home().toString(),
                first.jar().toString(),
                folder.resolve("cache").toString(),
                Integer.toString(port)));
        return Child.start("benchmarks-swap-felix", command, Map.of());
    }

    @Override
    public String update(EqualBundle.Version version) {
        return version.jar().toUri().toString();
    }
}
