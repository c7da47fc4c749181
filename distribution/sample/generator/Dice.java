import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance with a fixed seed. Asking once more, or in another order, changes every sheet that follows. */
final class Dice {

    private final Random random;

    /** Begins with a seed, such as the day on which an article was published. */
    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** Picks one; a list of one asks nothing. */
    <T> T pick(List<T> list) {
        return list.get(list.size() == 1 ? 0 : random.nextInt(list.size()));
    }

    <T> void shuffle(List<T> list) {
        for (int index = list.size() - 1; index > 0; index--) {
            Collections.swap(list, index, random.nextInt(index + 1));
        }
    }

    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        return days <= 0 ? first : first.plusDays(random.nextInt(days));
    }

    /** Picks a day that is no Sunday: its Monday instead, never out of the window, which ends on a Wednesday. */
    LocalDate workday(LocalDate first, LocalDate last) {
        return workday(day(first, last));
    }

    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
