package vn.hoanhap.casework.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.casework.domain.AreaClass;
import vn.hoanhap.casework.domain.AreaSpot;
import vn.hoanhap.casework.domain.AreaStanding;
import vn.hoanhap.casework.domain.AreaStanding.State;
import vn.hoanhap.casework.law.AreaCode;
import vn.hoanhap.casework.law.AreaRule;
import vn.hoanhap.casework.law.AreaRules;
import vn.hoanhap.casework.store.AreaTable;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.parts.entry.Faults;
import vn.hoanhap.parts.time.Dated;

/**
 * Records into which class areas were put, corrects that and takes it back. Of each area and scheme the newest holds; an end is
 * never written down. Every method that writes runs in the unit of work of its caller.
 */
public final class AreaBook {

    /** Of two from one day the one that was entered last holds. */
    private static final Comparator<AreaClass> INORDER =
            Comparator.comparing((AreaClass one) -> one.began().first()).thenComparing(AreaClass::id);

    private final Desk desk;
    private final AreaTable table;

    AreaBook(Desk desk) {
        this.desk = desk;
        this.table = new AreaTable(desk.sql());
    }

    /** Returns what is on record. */
    public AreaTable table() {
        return table;
    }

    /** Returns how areas are classed. */
    public AreaRules rules() {
        return desk.law().areas();
    }

    /** Returns one in reach; others look as if there were none. */
    public AreaClass open(long id, Scope scope) {
        return table.find(id, scope)
                .orElseThrow(() -> Problem.notFound(desk.words().both("area.not-found", Long.toString(id)))
                        .raise());
    }

    /** Names what a list may be narrowed to. */
    public enum Narrowed {
        /** What stands on the day. */
        STANDS,
        /** What makes an area a hot spot on the day. */
        HOT
    }

    /** Says what is wanted of a list as of a day. */
    public AreaTable.Wanted wanted(
            LocalDate asOf, @Nullable Long unitId, @Nullable AreaCode code, @Nullable Narrowed narrowed) {
        if (narrowed == null) {
            return new AreaTable.Wanted(asOf, unitId, code == null ? null : Set.of(code), false);
        }
        Set<AreaCode> codes = rules().on(asOf).stream()
                .filter(rule -> narrowed == Narrowed.STANDS || rule.hot())
                .map(AreaRule::code)
                .filter(one -> code == null || one.equals(code))
                .collect(Collectors.toSet());
        return new AreaTable.Wanted(asOf, unitId, codes, true);
    }

    /** Returns how one stands on a day, among all that are known of its commune. */
    public AreaStanding standing(AreaClass one, List<AreaClass> known, LocalDate day) {
        List<AreaClass> row = known.stream()
                .filter(other -> other.spot().same(one.spot())
                        && other.code().scheme().equals(one.code().scheme()))
                .filter(other -> other.id() != one.id() && !other.takenBack())
                .sorted(INORDER)
                .toList();
        LocalDate began = one.began().first();
        AreaClass before = row.stream()
                .filter(other -> INORDER.compare(other, one) < 0)
                .reduce((earlier, later) -> later)
                .orElse(null);
        AreaClass after = row.stream()
                .filter(other -> INORDER.compare(other, one) > 0)
                .findFirst()
                .orElse(null);
        if (one.takenBack()) {
            return new AreaStanding(State.TAKEN_BACK, null, false, before, after);
        }
        LocalDate over = lastOfScheme(one);
        LocalDate replaced = after == null ? null : after.began().first().minusDays(1);
        LocalDate last = replaced == null || (over != null && over.isBefore(replaced)) ? over : replaced;
        boolean stands = last == null || !day.isAfter(last);
        State ended = last != null && last.equals(replaced) ? State.REPLACED : State.SCHEME_OVER;
        boolean hot = rules().on(one.code(), day).filter(AreaRule::hot).isPresent();
        return new AreaStanding(
                stands ? State.STANDS : ended, last, stands && hot && !day.isBefore(began), before, after);
    }

    private @Nullable LocalDate lastOfScheme(AreaClass one) {
        return rules().on(one.code(), one.began().first())
                .or(() -> rules().on(one.code(), one.began().last()))
                .map(rule -> rule.basis().to())
                .orElse(null);
    }

    /** Returns the class of an area by a scheme on a day. */
    public Optional<AreaClass> holding(AreaSpot spot, String scheme, LocalDate day) {
        return table.ofUnits(List.of(spot.unitId())).stream()
                .filter(one -> one.spot().same(spot) && one.code().scheme().equals(scheme))
                .filter(one -> !one.began().first().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Notes what is wrong with an input by itself, whatever is on record. */
    public void checkAlone(AreaInput input, Entry entry, Faults faults) {
        prepared(input, entry, faults);
    }

    /** Tells whether the same area has another class by the same scheme from the same day, beside the one that is replaced. */
    public boolean twice(AreaInput input, long replaced) {
        Long unit = input.unitId();
        Dated began = input.began();
        Optional<String> scheme =
                Optional.ofNullable(input.areaClass()).flatMap(AreaCode::read).map(AreaCode::scheme);
        if (unit == null || began == null || scheme.isEmpty()) {
            return false;
        }
        AreaSpot spot = new AreaSpot(unit, input.place());
        return table.ofUnits(List.of(unit)).stream()
                .anyMatch(other -> other.id() != replaced
                        && other.spot().same(spot)
                        && other.code().scheme().equals(scheme.get())
                        && other.began().first().equals(began.first()));
    }

    private record Prepared(AreaSpot spot, AreaCode code, Dated began) {}

    private Optional<Prepared> prepared(AreaInput input, Entry entry, Faults faults) {
        Dated began = input.began();
        AreaPlace place = new AreaPlace(desk, entry, faults);
        place.day(began, Fields.BEGAN);
        Optional<AreaSpot> spot = place.spot(input.unitId(), input.place(), began);
        Optional<AreaCode> code = place.code(input.areaClass(), began);
        place.decision(input.number(), input.authority());
        return spot.isPresent() && code.isPresent() && began != null
                ? Optional.of(new Prepared(spot.get(), code.get(), began))
                : Optional.empty();
    }

    /**
     * Records a class.
     *
     * @param proposalId the proposal that led to it; null for none
     * @throws vn.hoanhap.core.programme.ProblemException 422 naming each field that is wrong and what to do
     */
    public AreaClass enter(AreaInput input, @Nullable Long proposalId, Entry entry, Faults faults) {
        AreaClass area = area(new Kept(desk.ids().next(), 0, proposalId, 1), input, entry, faults);
        table.insert(area, entry.accountId());
        return area;
    }

    /** Corrects a class that counts. */
    public AreaClass correct(long id, int version, AreaInput input, Entry entry, Faults faults) {
        AreaClass before = counting(id, entry.scope());
        table.update(area(new Kept(id, id, before.proposalId(), version), input, entry, faults), entry.accountId());
        return open(id, Scope.EVERYTHING);
    }

    /** Takes back one that was entered by mistake: it stays on record, marked, and the one before it holds again. */
    public void takeBack(long id, int version, Entry entry) {
        AreaClass before = counting(id, entry.scope());
        table.update(
                new AreaClass(
                        id,
                        before.spot(),
                        before.code(),
                        before.began(),
                        before.decision(),
                        before.proposalId(),
                        true,
                        version),
                entry.accountId());
    }

    private AreaClass counting(long id, Scope scope) {
        AreaClass area = open(id, scope);
        if (area.takenBack()) {
            throw Problem.conflict(desk.words().both("area.taken-back", Long.toString(id)))
                    .raise();
        }
        return area;
    }

    /** Is what of a record is not typed. */
    private record Kept(long id, long replaced, @Nullable Long proposalId, int version) {}

    private AreaClass area(Kept kept, AreaInput input, Entry entry, Faults faults) {
        Optional<Prepared> prepared = prepared(input, entry, faults);
        faults.require(!twice(input, kept.replaced()), Fields.BEGAN, "fault.area-twice");
        faults.raise();
        Prepared known = prepared.orElseThrow();
        return new AreaClass(
                kept.id(),
                known.spot(),
                known.code(),
                known.began(),
                new AreaClass.Decision(AreaPlace.said(input.number()), AreaPlace.said(input.authority())),
                kept.proposalId(),
                false,
                kept.version());
    }
}
