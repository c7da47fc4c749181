package vn.hoanhap.benchmarks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import vn.hoanhap.benchmarks.figures.Figure;
import vn.hoanhap.benchmarks.figures.Spread;
import vn.hoanhap.benchmarks.machine.Child;
import vn.hoanhap.benchmarks.machine.Ports;

/** Starts one side again and again, and notes what each start used until its first page and until it was healthy. */
final class Starts {

    private final String name;
    private final String firstPage;
    private final String health;
    private final IntFunction<List<String>> command;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> helpers = new ArrayList<>();
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> healthyCpu = new ArrayList<>();
    private final List<Double> healthyWall = new ArrayList<>();
    private final List<Double> memory = new ArrayList<>();

    Starts(String name, String firstPage, String health, IntFunction<List<String>> command) {
        this.name = name;
        this.firstPage = firstPage;
        this.health = health;
        this.command = command;
    }

    /** Starts once. Returns milliseconds of processor time until the first page. */
    double round() {
        int port = Ports.free();
        try (Child child = Child.start(name, command.apply(port), Map.of())) {
            child.awaitAnswer(port, firstPage);
            wall.add(child.wallMillis());
            Child.Cpu used = child.cpu();
            child.awaitAnswer(port, health);
            healthyWall.add(child.wallMillis());
            healthyCpu.add(child.cpu().total());
            memory.add(child.residentMegabytes());
            cpu.add(used.total());
            helpers.add(used.helpers());
            return used.total();
        }
    }

    /** Forgets the starts so far, which only filled the machine's file cache. */
    void forget() {
        List.of(cpu, helpers, wall, healthyCpu, healthyWall, memory).forEach(List::clear);
    }

    Spread wall() {
        return Spread.of(wall);
    }

    Spread memory() {
        return Spread.of(memory);
    }

    List<Figure> figures(String side) {
        return List.of(
                new Figure(side + ": CPU to the first page", "ms", Spread.of(cpu)),
                new Figure(side + ": of it before Java", "ms", Spread.of(helpers)),
                new Figure(side + ": wall to the first page", "ms", wall()),
                new Figure(side + ": CPU until healthy", "ms", Spread.of(healthyCpu)),
                new Figure(side + ": wall until healthy", "ms", Spread.of(healthyWall)),
                new Figure(side + ": RSS once healthy", "MB", memory()));
    }
}
