package vn.hoanhap.registry.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.office.DayOff;
import vn.hoanhap.core.office.WorkCalendar;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.legal.Certainty;
import vn.hoanhap.registry.shipped.NumberedLine;
import vn.hoanhap.registry.shipped.ShippedFileException;
import vn.hoanhap.registry.shipped.ShippedLines;

/** Reads the holidays that come with the register, and refuses the whole file if one line is wrong. */
public final class HolidayFile {
    private static final String NAME = "holidays.txt";
    private static final String COVERS = "@covers";
    private static final String FORM = "day, OFF or WORK, what (vi), what (en), reference, how sure";
    private static final int CELLS = 6;

    private static final String EXPECTED = "EXPECTED";
    private static final Set<String> SURE =
            Set.of(Certainty.SEEN.name(), Certainty.PART.name(), Certainty.MEMORY.name(), EXPECTED);

    private final Map<LocalDate, DayOff> days = new TreeMap<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private HolidayFile() {}

    /** Returns the calendar that lies in this bundle. */
    public static WorkCalendar shipped() {
        try (InputStream in = HolidayFile.class.getResourceAsStream("/calendar/" + NAME)) {
            if (in == null) {
                throw new ShippedFileException(
                        NAME, 0, "it is missing from the registry bundle; build it again.", null);
            }
            return read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The holidays of the registry bundle cannot be read.", failed);
        }
    }

    /**
     * Reads and checks a file. The caller closes the stream.
     *
     * @throws ShippedFileException if a line is malformed or contradicts another, naming file and line
     */
    static WorkCalendar read(InputStream in) throws IOException {
        HolidayFile file = new HolidayFile();
        ShippedLines.each(NAME, in, file::accept);
        if (file.from == null || file.to == null) {
            throw new ShippedFileException(NAME, 0, "it does not say which days it covers (" + COVERS + ").", null);
        }
        return new Holidays(file.from, file.to, List.copyOf(file.days.values()));
    }

    private void accept(NumberedLine line) {
        switch (line.text(0)) {
            case "@format" -> line.requireFormat("hoanhap-holidays");
            case COVERS -> {
                line.requireCells(3, COVERS + ", first day, last day");
                from = line.requiredDate(1);
                to = line.requiredDate(2);
            }
            default -> add(line);
        }
    }

    private void add(NumberedLine line) {
        line.requireCells(CELLS, FORM);
        LocalDate day = line.requiredDate(0);
        if (from == null || to == null || day.isBefore(from) || day.isAfter(to)) {
            throw line.wrong("the day " + day + " lies outside of the days that the file covers.");
        }
        boolean closed = closed(line);
        if (!closed && !Holidays.weekend(day)) {
            throw line.wrong("the day " + day + " is worked anyway: it is no weekend.");
        }
        String sure = line.text(5);
        if (!SURE.contains(sure)) {
            throw line.wrong("\"" + sure + "\" is unknown. Write SEEN, PART, MEMORY or EXPECTED.");
        }
        Text what = new Text(line.required(2, "Vietnamese name"), line.required(3, "English name"));
        DayOff one =
                new DayOff(day, closed, what, line.required(4, "law or notice that says so"), !sure.equals(EXPECTED));
        if (days.put(day, one) != null) {
            throw line.wrong("the day " + day + " stands here twice. Keep one line.");
        }
    }

    private static boolean closed(NumberedLine line) {
        return switch (line.text(1)) {
            case "OFF" -> true;
            case "WORK" -> false;
            default -> throw line.wrong("\"" + line.text(1) + "\" is neither OFF nor WORK.");
        };
    }
}
