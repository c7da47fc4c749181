package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.legal.Certainty;
import vn.hoanhap.registry.legal.LegalKind;
import vn.hoanhap.registry.legal.LegalQuery;
import vn.hoanhap.registry.legal.LegalRegister;
import vn.hoanhap.registry.legal.LegalText;
import vn.hoanhap.registry.legal.LegalUse;
import vn.hoanhap.registry.words.Checks;
import vn.hoanhap.registry.words.Words;

/** Answers for legal texts. */
public final class LegalRoutes {
    private static final List<String> KINDS =
            Arrays.stream(LegalKind.values()).map(Enum::name).toList();

    private final LegalRegister legal;

    /** Answers from the register. */
    public LegalRoutes(Register register) {
        legal = register.legal();
    }

    record LegalItem(
            String key,
            String number,
            LegalKind kind,
            String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String replacedBy,
            String source,
            Certainty certainty,
            LegalText.State state) {
        static LegalItem of(LegalText text, LocalDate on) {
            LegalText.Draft draft = text.draft();
            return new LegalItem(
                    text.key(),
                    draft.number(),
                    draft.kind(),
                    draft.title(),
                    draft.issuer(),
                    draft.issuedOn(),
                    draft.from(),
                    draft.to(),
                    draft.replacedBy(),
                    draft.source(),
                    text.certainty(),
                    text.on(on));
        }
    }

    record LegalList(List<LegalItem> items, int total) {}

    record UseItem(
            LegalUse.What what,
            @Nullable Id unit,
            @Nullable String teamKind,
            @Nullable LocalDate from,
            long count) {}

    record LegalDetail(LegalItem text, List<UseItem> uses) {}

    record LegalBody(
            @MaxLength(60) String number,
            String kind,
            @MaxLength(500) String title,
            @MaxLength(300) @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @MaxLength(60) @Nullable String replacedBy,
            @MaxLength(300) String source) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/legal-texts",
                        LegalList.class,
                        RegisterRights.LEGAL_READ,
                        Words.text("route.legal"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.q"))
                .query("kind", Words.text("query.kind"))
                .query("inForce", Words.text("query.inForce"))));
        add.route(Route.get(
                "/legal-texts/{key}",
                LegalDetail.class,
                RegisterRights.LEGAL_READ,
                Words.text("route.legal.one"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/legal-texts", LegalBody.class, Written.class)
                .answers(RegisterRights.LEGAL_WRITE, Words.text("route.legal.new"), this::create)
                .audited("legal.entered"));
        add.route(Route.writing(Method.PUT, "/legal-texts/{key}", LegalBody.class, Written.class)
                .answers(RegisterRights.LEGAL_WRITE, Words.text("route.legal.change"), this::change)
                .audited("legal.corrected"));
        add.route(Route.writing(Method.DELETE, "/legal-texts/{key}", None.class, Written.class)
                .answers(RegisterRights.LEGAL_WRITE, Words.text("route.legal.remove"), (call, none) -> remove(call))
                .audited("legal.taken-back"));
    }

    private Answer<LegalList> list(Call call) {
        String kind = call.query("kind").orElse(null);
        if (kind != null) {
            requireKind(kind);
        }
        boolean inForce = call.query("inForce").filter("true"::equals).isPresent();
        List<LegalText> all = legal.list(new LegalQuery(
                call.query("q").orElse(null),
                kind == null ? null : LegalKind.valueOf(kind),
                inForce ? call.asOf() : null));
        return Answer.ok(new LegalList(
                all.stream()
                        .skip(call.cursor())
                        .limit(call.limit())
                        .map(text -> LegalItem.of(text, call.asOf()))
                        .toList(),
                all.size()));
    }

    private static void requireKind(String kind) {
        Violations faults = new Violations();
        Checks.code(faults, "kind", kind, KINDS);
        faults.raise();
    }

    private LegalText require(Call call) {
        String key = call.path("key");
        return legal.find(key).orElseThrow(() -> Words.notFound("legal.unknown", key));
    }

    private Answer<LegalDetail> get(Call call) {
        LegalText text = require(call);
        List<UseItem> uses = legal.uses(text).stream()
                .map(use -> new UseItem(use.what(), Reading.id(use.unitId()), use.code(), use.on(), use.count()))
                .toList();
        return Answer.ok(new LegalDetail(LegalItem.of(text, call.asOf()), uses)).version(text.version());
    }

    private Answer<Written> create(Call call, LegalBody body) {
        LegalText.Draft draft = checked(body, null);
        long id = legal.create(draft, call.principal().accountId());
        return Answer.created("/legal-texts/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> change(Call call, LegalBody body) {
        LegalText before = require(call);
        LegalText.Draft draft = checked(body, before.key());
        legal.correct(before, draft, call.ifMatch());
        return Answer.ok(Written.of(Long.parseLong(before.key()))).version(before.version() + 1L);
    }

    private Answer<Written> remove(Call call) {
        LegalText text = require(call);
        legal.remove(text);
        return Answer.ok(Written.of(Long.parseLong(text.key())));
    }

    private LegalText.Draft checked(LegalBody body, @Nullable String key) {
        requireKind(body.kind());
        LegalText.Draft draft = new LegalText.Draft(
                body.number().strip(),
                LegalKind.valueOf(body.kind()),
                body.title(),
                Reading.text(body.issuer()),
                body.issuedOn(),
                body.validFrom(),
                body.validTo(),
                Reading.text(body.replacedBy()),
                body.source());
        Violations faults = new Violations();
        legal.check(draft, key, faults);
        faults.raise();
        return draft;
    }
}
