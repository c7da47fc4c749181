package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.organisations.OrganisationDraft;
import vn.hoanhap.registry.organisations.OrganisationPage;
import vn.hoanhap.registry.organisations.OrganisationRegister;
import vn.hoanhap.registry.words.Words;

/** Answers for organisations as of a date. */
public final class OrganisationRoutes {
    private final Register register;
    private final OrganisationRegister organisations;

    /** Answers from the register. */
    public OrganisationRoutes(Register register) {
        this.register = register;
        organisations = register.organisations();
    }

    record OrganisationItem(
            Id id, String name, String kind, @Nullable Id unit) {
        static OrganisationItem of(Organisation organisation) {
            return new OrganisationItem(
                    new Id(organisation.id()),
                    organisation.name(),
                    organisation.kind(),
                    Reading.id(organisation.unitId()));
        }
    }

    record OrganisationList(
            List<OrganisationItem> items, @Nullable Id next) {}

    record NameItem(String name, LocalDate from) {}

    record OrganisationAnswer(
            Id id,
            String name,
            String kind,
            @Nullable Id unit,
            @Nullable Id parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<NameItem> names) {}

    record OrganisationBody(
            String name,
            String kind,
            @Nullable String unit,
            @Nullable Id parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record NewName(
            LocalDate from,
            String name,
            @Nullable String unit,
            @Nullable Id parent) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.paged(Route.get(
                        "/organisations",
                        OrganisationList.class,
                        RegisterRights.ORGANISATIONS_READ,
                        Words.text("route.organisations"),
                        (call, none) -> list(call))
                .query("q", Words.text("query.q"))
                .query("kind", Words.text("query.kind"))
                .query("unit", Words.text("query.unit"))));
        add.route(Route.get(
                "/organisations/{id}",
                OrganisationAnswer.class,
                RegisterRights.ORGANISATIONS_READ,
                Words.text("route.organisation"),
                (call, none) -> get(call)));
        add.route(Route.writing(Method.POST, "/organisations", OrganisationBody.class, Written.class)
                .answers(RegisterRights.ORGANISATIONS_WRITE, Words.text("route.organisation.new"), this::create));
        add.route(Route.writing(Method.PUT, "/organisations/{id}", OrganisationBody.class, Written.class)
                .answers(RegisterRights.ORGANISATIONS_WRITE, Words.text("route.organisation.change"), this::change));
        add.route(Route.writing(Method.POST, "/organisations/{id}/names", NewName.class, Written.class)
                .answers(RegisterRights.ORGANISATIONS_WRITE, Words.text("route.organisation.rename"), this::rename));
    }

    private Answer<OrganisationList> list(Call call) {
        List<Organisation> found = organisations.list(new OrganisationRegister.Query(
                call.query("kind").orElse(null),
                call.query("q").orElse(null),
                Reading.unitOfQuery(register.units().units(), call),
                call.asOf(),
                call.cursor(),
                call.limit()));
        return Answer.ok(new OrganisationList(
                found.stream().map(OrganisationItem::of).toList(),
                Reading.next(found, call.limit(), Organisation::id)));
    }

    private Answer<OrganisationAnswer> get(Call call) {
        OrganisationPage page = page(call);
        Organisation organisation = page.organisation();
        return Answer.ok(new OrganisationAnswer(
                        new Id(organisation.id()),
                        organisation.name(),
                        organisation.kind(),
                        Reading.id(organisation.unitId()),
                        Reading.id(page.parentId()),
                        page.validFrom(),
                        page.validTo(),
                        page.names().stream()
                                .map(name -> new NameItem(name.name(), name.from()))
                                .toList()))
                .version(page.version());
    }

    private OrganisationPage page(Call call) {
        long id = call.pathId("id");
        return organisations.page(id, call.asOf()).orElseThrow(() -> Words.notFound("organisation.unknown", id));
    }

    private Answer<Written> create(Call call, OrganisationBody body) {
        OrganisationDraft draft = draft(call, body);
        check(call, draft, null);
        long id = organisations.create(draft);
        return Answer.created("/organisations/" + id, Written.of(id)).version(1);
    }

    private Answer<Written> change(Call call, OrganisationBody body) {
        OrganisationPage before = page(call);
        long id = before.organisation().id();
        OrganisationDraft draft = draft(call, body);
        check(call, draft, id);
        organisations.correct(id, draft, call.scope(), call.ifMatch());
        return Answer.ok(Written.of(id)).version(before.version() + 1L);
    }

    private Answer<Written> rename(Call call, NewName body) {
        OrganisationPage before = page(call);
        long id = before.organisation().id();
        OrganisationDraft draft = new OrganisationDraft(
                body.name(),
                before.organisation().kind(),
                unit(call, body.unit()),
                Reading.value(body.parent()),
                before.validFrom(),
                before.validTo());
        check(call, draft, id);
        organisations.rename(new OrganisationRegister.Target(id, call.ifMatch()), draft, body.from(), call.scope());
        return Answer.ok(Written.of(id)).version(before.version() + 1L);
    }

    private OrganisationDraft draft(Call call, OrganisationBody body) {
        return new OrganisationDraft(
                body.name(),
                body.kind(),
                unit(call, body.unit()),
                Reading.value(body.parent()),
                body.validFrom(),
                body.validTo());
    }

    private @Nullable Long unit(Call call, @Nullable String reference) {
        return reference == null ? null : register.units().units().resolve(reference, call.asOf());
    }

    private void check(Call call, OrganisationDraft draft, @Nullable Long id) {
        Violations faults = new Violations();
        organisations.check(draft, id, faults);
        faults.raise();
        organisations.requireReach(draft.unitId(), call.scope());
    }
}
