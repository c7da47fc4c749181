package vn.hoanhap.registry.legal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.ToneFree;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/**
 * Knows the legal texts that come with the register and those that the office entered. Of two with one number the office's counts.
 * Nothing in the register is forced to name one: decrees are free text, and these are offered.
 */
public final class LegalRegister {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_USES = 50;

    /** The newest first; those of which nobody knows the day at the end. */
    private static final Comparator<LegalText> NEWEST_FIRST = Comparator.comparing(
                    (LegalText text) -> day(text.draft()), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(text -> text.draft().number());

    private final List<LegalText> shipped = LegalTextFile.shipped();
    private final JooqLegalTexts table;
    private final JooqLegalUses uses;
    private final Ids ids;

    /** Keeps what the office enters in the register's tables. */
    public LegalRegister(Sql sql, Ids ids) {
        table = new JooqLegalTexts(sql);
        uses = new JooqLegalUses(sql);
        this.ids = ids;
    }

    /** Lists texts, the newest first. */
    public List<LegalText> list(LegalQuery query) {
        Map<String, LegalText> byNumber = new LinkedHashMap<>();
        shipped.forEach(text -> byNumber.put(text.draft().number(), text));
        table.all().forEach(text -> byNumber.put(text.draft().number(), text));
        return byNumber.values().stream()
                .filter(text -> fits(text, query))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static @Nullable LocalDate day(LegalText.Draft draft) {
        return draft.issuedOn() == null ? draft.from() : draft.issuedOn();
    }

    private static boolean fits(LegalText text, LegalQuery query) {
        LegalText.Draft draft = text.draft();
        if (query.kind() != null && draft.kind() != query.kind()) {
            return false;
        }
        LocalDate day = query.inForceOn();
        if (day != null && !holds(text, day)) {
            return false;
        }
        String wanted = query.text();
        String folded = ToneFree.fold(draft.number() + " " + draft.title() + " " + draft.issuer());
        return wanted == null || ToneFree.words(wanted).stream().allMatch(folded::contains);
    }

    /** What may hold, as far as anybody can say; what nobody can say has been issued by a day holds on none. */
    private static boolean holds(LegalText text, LocalDate day) {
        LegalText.State state = text.on(day);
        return text.issuedBy(day) && (state == LegalText.State.IN_FORCE || state == LegalText.State.UNKNOWN);
    }

    /** Returns a text by its key. */
    public Optional<LegalText> find(String key) {
        return key.matches("\\d{1,18}")
                ? table.find(Long.parseLong(key))
                : shipped.stream().filter(text -> text.key().equals(key)).findFirst();
    }

    /** Returns the text of a number, as the list shows it. */
    public Optional<LegalText> byNumber(String number) {
        return list(new LegalQuery(null, null, null)).stream()
                .filter(text -> text.draft().number().equals(number))
                .findFirst();
    }

    /** Returns what in the register names a text. */
    public List<LegalUse> uses(LegalText text) {
        return uses.of(text.draft().number(), MOST_USES);
    }

    /**
     * Notes what is wrong with a draft.
     *
     * @param key the text that is corrected; null for a new one
     */
    public void check(LegalText.Draft draft, @Nullable String key, Violations faults) {
        Checks.name(faults, "number", draft.number(), LONGEST_NUMBER);
        Checks.text(faults, "title", draft.title(), LONGEST_TITLE);
        Checks.optional(faults, "issuer", draft.issuer(), LONGEST_SOURCE);
        Checks.text(faults, "found", draft.source(), LONGEST_SOURCE);
        Checks.optional(faults, "replaced_by", draft.replacedBy(), LONGEST_NUMBER);
        Checks.span(faults, draft.from(), draft.to());
        Checks.holds(faults, !draft.number().equals(draft.replacedBy()), "replaced_by", "legal.itself");
        boolean free = table.all().stream()
                .noneMatch(text -> text.draft().number().equals(draft.number())
                        && !text.key().equals(key));
        Checks.holds(faults, free, "number", "legal.known", draft.number());
    }

    /** Enters a checked text and returns its id. */
    public long create(LegalText.Draft draft, long accountId) {
        long id = ids.next();
        table.insert(id, draft, accountId);
        return id;
    }

    /** Corrects a text of the office; refuses a shipped one. */
    public void correct(LegalText before, LegalText.Draft draft, long version) {
        long id = own(before);
        Checks.sameVersion(version, before.version());
        table.update(id, before.version(), draft);
    }

    /** Takes a text of the office back; a shipped one of the same number is then shown again. */
    public void remove(LegalText text) {
        table.remove(own(text));
    }

    private static long own(LegalText text) {
        if (text.shipped()) {
            throw Words.conflict("legal.shipped", text.draft().number());
        }
        return Long.parseLong(text.key());
    }
}
