import java.time.LocalDate;

/** Writes people who are not themselves helped: members, officers, relatives. */
final class People {

    private final Sheets sheets;
    private final Dice dice;

    /** Is somebody who does not exist. */
    record Invented(String name, boolean woman, int born) {}

    People(Sheets sheets, Dice dice) {
        this.sheets = sheets;
        this.dice = dice;
    }

    /** Adds a person, perhaps with the exact day of birth; returns the key. */
    String add(Invented person, Commune home, String neighbourhood, boolean exact) {
        String key = sheets.nextKey("people", "TG-P-", 4);
        int born = person.born();
        LocalDate birthday = exact ? dice.day(LocalDate.of(born, 1, 1), LocalDate.of(born, 12, 28)) : null;
        sheets.add("people", "key", key, "full_name", person.name(), "sex", person.woman() ? "FEMALE" : "MALE",
                "birth_date", birthday, "birth_year", born, "unit", home.unit(), "neighbourhood", neighbourhood);
        return key;
    }
}
