package vn.hoanhap.casework.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.care.Asking;
import vn.hoanhap.casework.care.CareOffice;
import vn.hoanhap.casework.care.Entry;
import vn.hoanhap.casework.care.Labels;
import vn.hoanhap.casework.care.ResidenceBook;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.ResidenceCheck;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.entry.Faults;

/** Serves looks at where people live: lists, one of them, recording, taking back. */
public final class ResidenceRoutes {

    private static final String ALL = "/residence-checks";
    private static final String ONE = ALL + "/{id}";

    private final CareOffice office;
    private final Asking asking;

    /** Serves from the given office. */
    public ResidenceRoutes(CareOffice office) {
        this.office = office;
        this.asking = new Asking(office);
    }

    /**
     * Is a look.
     *
     * @param checked on which day
     * @param residence code of what was found
     */
    public record Item(
            Id id,
            Answers.Named person,
            Answers.Named unit,
            LocalDate checked,
            String residence,
            boolean takenBack,
            long version) {}

    /** Is a page of them. */
    public record Items(List<Item> items, @Nullable String next) {}

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(Reading.searching(
                Route.get(ALL, Items.class, Rights.LIST_READ, text("list"), this::list),
                office.desk().words(),
                List.of()));
        add.route(Route.get(ONE, Item.class, Rights.LIST_READ, text("one"), this::one));
        add.route(Route.writing(Method.POST, ALL, ResidenceBody.class, Answers.Kept.class)
                .answers(Rights.LIST_WRITE, text("enter"), this::enter)
                .audited("residence.entered"));
        add.route(Route.writing(Method.POST, ONE + "/take-back", None.class, None.class)
                .answers(Rights.LIST_WRITE, text("take-back"), this::takeBack)
                .audited("residence.taken-back"));
    }

    private Text text(String key) {
        return office.desk().words().both("route.residence." + key);
    }

    private Answer<Items> list(Call call, None nothing) {
        List<ResidenceCheck> found = office.residence()
                .table()
                .search(asking.wanted(call, Map.of()), call.scope(), call.cursor(), call.limit());
        Labels labels = labels(call, found);
        return Answer.ok(new Items(
                found.stream().map(one -> item(one, labels)).toList(), Reading.next(call, found, ResidenceCheck::id)));
    }

    private Labels labels(Call call, List<ResidenceCheck> found) {
        return Labels.of(
                office.desk(), found.stream().map(ResidenceCheck::personId).toList(), call.asOf());
    }

    private static Item item(ResidenceCheck one, Labels labels) {
        return new Item(
                new Id(one.id()),
                new Answers.Named(new Id(one.personId()), labels.person(one.personId())),
                new Answers.Named(new Id(one.unitId()), labels.unit(one.unitId())),
                one.on(),
                one.found(),
                one.takenBack(),
                one.version());
    }

    private Answer<Item> one(Call call, None nothing) {
        ResidenceCheck one = office.residence().open(call.pathId("id"), call.scope());
        return Answer.ok(item(one, labels(call, List.of(one)))).version(one.version());
    }

    private Answer<Answers.Kept> enter(Call call, ResidenceBody body) {
        Faults faults = office.faults();
        ResidenceBook.Input input = new ResidenceBook.Input(
                body.person().value(),
                asking.unit(body.unit(), body.checked(), faults),
                body.checked(),
                body.residence());
        ResidenceCheck entered = office.residence().enter(input, Entry.of(call), faults);
        return Answer.created(
                        ALL + "/" + entered.id(), new Answers.Kept(new Id(entered.id()), entered.version(), List.of()))
                .version(entered.version());
    }

    private Answer<None> takeBack(Call call, None nothing) {
        office.residence().takeBack(call.pathId("id"), Reading.version(call), Entry.of(call));
        return Answer.empty();
    }
}
