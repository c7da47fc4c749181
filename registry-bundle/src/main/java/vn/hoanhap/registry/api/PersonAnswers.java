package vn.hoanhap.registry.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.activity.Qualifier;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.people.Identity;
import vn.hoanhap.registry.people.PersonPage;

/** Holds what routes about people send and get. */
final class PersonAnswers {
    private PersonAnswers() {}

    record PersonItem(Id id, String initials, @Nullable Integer birthYear, Id unit) {
        static PersonItem of(Person person) {
            return new PersonItem(new Id(person.id()), person.initials(), person.birthYear(), new Id(person.unitId()));
        }
    }

    record ListedPerson(Id id, String initials, @Nullable Integer birthYear, Id unit, Id root) {
        static ListedPerson of(Person person, long root) {
            return new ListedPerson(
                    new Id(person.id()), person.initials(), person.birthYear(), new Id(person.unitId()), new Id(root));
        }
    }

    record PersonList(List<ListedPerson> items, @Nullable Id next) {}

    record CategoryItem(
            Id id,
            String category,
            LocalDate from,
            @Nullable LocalDate to) {
        static CategoryItem of(CategorySpan span) {
            return new CategoryItem(new Id(span.id()), span.category(), span.from(), span.to());
        }
    }

    record PersonAnswer(
            Id id,
            String initials,
            @Nullable Integer birthYear,
            Id unit,
            @Nullable Id neighbourhood,
            @Nullable String sex,
            Id root,
            List<Id> aliases,
            List<CategoryItem> categories,
            @Nullable String note,
            boolean identityKnown) {
        static PersonAnswer of(PersonPage page) {
            Person person = page.person();
            return new PersonAnswer(
                    new Id(person.id()),
                    person.initials(),
                    person.birthYear(),
                    new Id(person.unitId()),
                    Reading.id(page.neighbourhoodId()),
                    page.sex(),
                    new Id(page.rootId()),
                    page.aliases().stream().map(Id::new).toList(),
                    page.categories().stream().map(CategoryItem::of).toList(),
                    page.note(),
                    page.identityKnown());
        }
    }

    record IdentityBody(
            @Nullable @MaxLength(100) String fullName,
            @Nullable LocalDate birthDate,
            @Nullable @MaxLength(20) String phone,
            @Nullable @MaxLength(12) String idNumber,
            @Nullable String address) {
        static IdentityBody of(Identity identity) {
            return new IdentityBody(
                    identity.fullName(),
                    identity.birthDate(),
                    identity.phone(),
                    identity.idNumber(),
                    identity.address());
        }

        Identity identity() {
            return new Identity(
                    Reading.text(fullName),
                    birthDate,
                    Reading.text(phone),
                    Reading.text(idNumber),
                    Reading.text(address));
        }
    }

    record PersonBody(
            @Nullable @MaxLength(20) String initials,
            @Nullable Integer birthYear,
            @Nullable String sex,
            String unit,
            @Nullable Id neighbourhood,
            @Nullable LocalDate livesThereSince,
            @Nullable @MaxLength(1000) String note,
            @Nullable IdentityBody identity) {}

    record NewCategory(
            String category, LocalDate from, @Nullable LocalDate to) {}

    record End(LocalDate on) {}

    record Merge(Id into, @MaxLength(200) String reason) {}

    record TimelineItem(
            Id id,
            String kind,
            String title,
            LocalDate on,
            Id unit,
            @Nullable Id team,
            @Nullable String category,
            @Nullable Long quantity,
            Measure measure,
            Qualifier qualifier,
            Map<String, String> attributes,
            String programme) {}

    record TimelineList(List<TimelineItem> items, @Nullable Id next) {}
}
