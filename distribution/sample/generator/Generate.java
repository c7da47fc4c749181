import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the samples: invented people whose numbers agree with newspaper articles.
 *
 * <p>The README beside this folder says how to run it, and which numbers come from the articles and which are invented. The
 * seeds are fixed, so every run writes the same bytes as long as chance is asked in the same order. These sources are ASCII,
 * because a JVM without a locale reads a source file as ASCII; every Vietnamese word stands in {@code words.txt}.
 */
public final class Generate {

    static final Path UNITS = Path.of("../../registry-bundle/src/main/resources/units");

    private Generate() {}

    /** Writes a folder for each province, and for its accounts, into the given folder; into this one without one. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments.length > 0 ? arguments[0] : ".");
        tienGiang().write(target.resolve("tien-giang"));
        HaNoi haNoi = HaNoi.make();
        haNoi.sheets().write(target.resolve("ha-noi"));
        haNoi.accounts().write(target.resolve("ha-noi-accounts"));
        DongThap dongThap = DongThap.make();
        dongThap.sheets().write(target.resolve("dong-thap"));
        dongThap.accounts().write(target.resolve("dong-thap-accounts"));
    }

    private static Sheets tienGiang() throws IOException {
        Dice dice = new Dice(20_240_606L);
        Words words = Words.read(Path.of("words.txt"), dice);
        Sheets sheets = new Sheets(words);
        People people = new People(sheets, dice);

        Teams teams = new Teams(sheets, words, dice, people);
        teams.organisations();
        teams.found(Communes.read(UNITS));
        Care care = new Care(sheets, words, dice, teams.all());
        care.supportedPeople();
        teams.officers();
        care.contacts();
        new Money(sheets, words, dice, people).lendTo(care.supported());
        Activities activities = new Activities(sheets, words, dice, teams.all());
        activities.happen(care.supported());
        activities.declare();
        return sheets;
    }
}
