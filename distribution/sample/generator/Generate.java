import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the sample of Tien Giang: invented people whose numbers agree with a newspaper article of 2024-06-06.
 *
 * <p>The README beside this folder says how to run it, and which numbers come from the article and which are invented. The
 * seed is fixed, so every run writes the same bytes as long as chance is asked in the same order. These sources are ASCII,
 * because a JVM without a locale reads a source file as ASCII; every Vietnamese word stands in {@code words.txt}.
 */
public final class Generate {

    private Generate() {}

    /** Writes the sheets into the given folder; into {@code tien-giang} without one. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments.length > 0 ? arguments[0] : "tien-giang");
        Path units = Path.of("../../registry-bundle/src/main/resources/units");
        Dice dice = new Dice();
        Words words = Words.read(Path.of("words.txt"), dice);
        Sheets sheets = new Sheets(words);
        People people = new People(sheets, dice);

        Teams teams = new Teams(sheets, words, dice, people);
        teams.organisations();
        teams.found(Communes.read(units));
        Care care = new Care(sheets, words, dice, teams.all());
        care.supportedPeople();
        teams.officers();
        care.contacts();
        new Money(sheets, words, dice, people).lendTo(care.supported());
        Activities activities = new Activities(sheets, words, dice, teams.all());
        activities.happen(care.supported());
        activities.declare();
        sheets.write(target);
    }
}
