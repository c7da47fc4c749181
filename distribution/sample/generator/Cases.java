import java.time.LocalDate;

/** Writes supported people with what casework records of them, under keys that begin with the letters of the province. */
final class Cases {

    private final String letters;
    private final Sheets sheets;
    private final Words words;
    private final Dice dice;

    Cases(String letters, Sheets sheets, Words words, Dice dice) {
        this.letters = letters;
        this.sheets = sheets;
        this.words = words;
        this.dice = dice;
    }

    /** Is somebody who does not exist. */
    record Somebody(String key, Commune home) {}

    String key(String sheet, String part, int digits) {
        return sheets.nextKey(sheet, letters + "-" + part + "-", digits);
    }

    /** Adds somebody, one of eight a woman, one of six known only by initials; without category for who is not supported. */
    Somebody person(Commune home, String category) {
        boolean woman = dice.below(8) == 0;
        String name = words.name(woman);
        boolean onlyInitials = category != null && dice.below(6) == 0;
        String key = key("people", "P", 4);
        LocalDate since = category == null ? null : dice.day(LocalDate.of(2011, 1, 3), LocalDate.of(2013, 12, 30));
        sheets.add("people", "key", key, "full_name", onlyInitials ? null : name,
                "initials", onlyInitials ? Words.initials(name) : null, "sex", woman ? "FEMALE" : "MALE",
                "birth_year", 1965 + dice.below(36), "unit", home.unit(), "category", category, "category_since", since);
        return new Somebody(key, home);
    }

    /** Puts somebody on the management list; {@code began} may be a year only. */
    void managed(Somebody person, String began, LocalDate ended) {
        boolean exact = began.length() > 4;
        String key = key("managements", "M", 4);
        sheets.add("managements", "key", key, "person", person.key(), "unit", person.home().unit(),
                "regime", "DEPENDENT", "began", began, "decided", exact ? began : null,
                "ended", ended, "reason", ended == null ? null : "OTHER");
    }

    /** Adds a dossier with its days; those that are null have not come. */
    void dossier(Somebody person, String regime, LocalDate prepared, Days days, String facility) {
        sheets.add("dossiers", "key", key("dossiers", "D", 4), "person", person.key(), "unit", person.home().unit(),
                "regime", regime, "attempt", dice.below(4) == 0 ? "AGAIN" : "FIRST", "prepared", prepared,
                "submitted", days.submitted(), "decided", days.decided(), "admitted", days.admitted(),
                "ended", days.ended(), "outcome", days.ended() == null ? null : "COMPLETED",
                "stated_until", days.until(), "facility", facility);
    }

    /** Is what happened to a dossier after it was prepared. */
    record Days(LocalDate submitted, LocalDate decided, LocalDate admitted, LocalDate ended, LocalDate until) {

        static Days submitted(LocalDate on) {
            return new Days(on, null, null, null, null);
        }

        static Days begun(LocalDate submitted, LocalDate admitted, LocalDate ended, LocalDate until) {
            return new Days(submitted, admitted.minusDays(3), admitted, ended, until);
        }
    }

    void test(Somebody person, LocalDate taken, String occasion, String result) {
        sheets.add("tests", "key", key("tests", "T", 5), "person", person.key(), "unit", person.home().unit(),
                "taken", taken, "occasion", occasion, "place", words.word("place.test"), "sample", result.equals("REFUSED") ? null : "URINE",
                "officer", dice.coin() ? "MALE" : "FEMALE", "result", result);
    }

    void contact(Somebody person, String metBy, String team, LocalDate on) {
        LocalDate next = Dice.workday(on.plusDays(7 + dice.below(21)));
        sheets.add("contacts", "key", key("contacts", "C", 4), "person", person.key(), "met_by", metBy, "team", team,
                "met_on", on, "unit", person.home().unit(), "channel", "FACE_TO_FACE",
                "category", "DRUG_DEPENDENT", "topic", words.word("topics.DRUG_DEPENDENT"),
                "next_step", words.word("steps"), "next_step_on", next);
    }
}
