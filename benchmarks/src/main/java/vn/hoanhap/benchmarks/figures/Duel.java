package vn.hoanhap.benchmarks.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds the measurements of sides that took turns. A ratio is made of two measurements of the same round, so that whatever
 * else the machine did in those seconds weighs on both.
 */
public final class Duel {

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    /** Is one side of the comparison. */
    @FunctionalInterface
    public interface Side {
        /**
         * Does one round.
         *
         * @return what was measured, for example commits per second
         * @throws Exception when the round cannot count; the whole run ends then
         */
        double round() throws Exception;
    }

    private Duel() {}

    /**
     * Lets the sides take turns. Every second round they go in the opposite order, so that none always follows another.
     *
     * @param rounds how often each has its turn
     * @param sides by name, in the order of the first round
     * @throws Exception what a side threw
     */
    public static Duel fight(int rounds, Map<String, Side> sides) throws Exception {
        Duel duel = new Duel();
        List<String> order = new ArrayList<>(sides.keySet());
        order.forEach(name -> duel.measured.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < order.size(); turn++) {
                String name = order.get(round % 2 == 0 ? turn : order.size() - 1 - turn);
                duel.add(name, Objects.requireNonNull(sides.get(name)).round());
            }
        }
        return duel;
    }

    private void add(String side, double value) {
        all(side).add(value);
    }

    /** Returns how a side's measurements spread. */
    public Spread of(String side) {
        return Spread.of(all(side));
    }

    /** Returns how the ratio of two sides spreads over the rounds. */
    public Spread ratio(String side, String to) {
        List<Double> above = all(side);
        List<Double> below = all(to);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < above.size(); round++) {
            ratios.add(above.get(round) / below.get(round));
        }
        return Spread.of(ratios);
    }

    private List<Double> all(String side) {
        return Objects.requireNonNull(measured.get(side), side);
    }
}
