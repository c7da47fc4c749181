package vn.hoanhap.registry.web.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.registry.people.CategorySpan;
import vn.hoanhap.registry.web.Desk;
import vn.hoanhap.registry.web.Form;

/**
 * Is the page on which a category is added or ended.
 *
 * @param person whose category
 * @param form what stands in the fields
 * @param categories codes with their titles
 * @param ending the category that ends; null when one is added
 */
public record CategoryModel(
        Person person,
        Form form,
        Map<String, String> categories,
        @Nullable CategorySpan ending) implements Desk.Filled {}
