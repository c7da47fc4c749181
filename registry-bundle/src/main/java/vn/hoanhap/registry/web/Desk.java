package vn.hoanhap.registry.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.PageAnswer;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.View;
import vn.hoanhap.parts.Templates;
import vn.hoanhap.parts.entry.FormDay;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.legal.LegalQuery;
import vn.hoanhap.registry.words.Words;

/**
 * Is what every page of the register works with.
 *
 * @param register the use cases
 * @param elected what else serves
 * @param tables writes lists as files
 * @param templates the bundle's own templates
 */
public record Desk(Register register, Elected elected, Tables tables, Templates templates) {

    /** Where the register's pages begin. */
    public static final String ROOT = "/p/register";

    /** The right of exchange to bring files in, for which an empty list has a way there. */
    private static final Permission IMPORT = new Permission("exchange.import");

    /** Returns where files are brought in; null for who may not. */
    public static @Nullable String importHref(Call call) {
        return call.principal().may(IMPORT) ? "/p/exchange/" : null;
    }

    /** Returns what opens units of work, for answers that outlast one. */
    public TransactionRunner transactions() {
        return register.transactions();
    }

    /** Returns the words and forms for a reader. */
    public View view(Call call) {
        return call.view(Words.messages());
    }

    /** Returns numbers of legal texts with what they are about, to be offered where a decree is named in free words. */
    public Map<String, String> legalTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        register.legal()
                .list(new LegalQuery(null, null, null))
                .forEach(text -> texts.put(text.draft().number(), text.draft().title()));
        return texts;
    }

    /** Renders a template. */
    public String render(Call call, String template, Object model) {
        return templates.render(template, view(call), model);
    }

    /** Answers with a page. */
    public PageAnswer page(Call call, String template, String title, Object model) {
        return PageAnswer.html(title, render(call, template, model));
    }

    /** Answers with the page of a form: again with 422 when something is wrong with what was sent. */
    public PageAnswer form(Call call, String template, String title, Filled model) {
        String html = render(call, template, model);
        return model.form().wrong() ? PageAnswer.invalid(title, html) : PageAnswer.html(title, html);
    }

    /** Is the model of a page with a form on it. */
    public interface Filled {
        /** Returns what stands in the form. */
        Form form();
    }

    /** Returns the day on which something is entered: the page's date, today at the latest. */
    public static LocalDate day(Call call) {
        return FormDay.of(call);
    }

    /** Tells whether what is entered belongs to the past, as somebody copies it from paper: an ended unit then takes it. */
    public static boolean isPast(Call call) {
        return call.asOf().isBefore(call.today());
    }

    /** Returns the address of the next page of a list; null when this one was not full. */
    public static <T> @Nullable String next(Call call, List<T> items, ToLongFunction<T> id) {
        if (items.isEmpty() || items.size() < call.limit()) {
            return null;
        }
        return Addresses.with(call.address(), "cursor", id.applyAsLong(items.get(items.size() - 1)));
    }

    /** Returns the address of the first page of a list; null when this one is the first. */
    public static @Nullable String first(Call call) {
        return call.cursor() == 0 ? null : Addresses.without(call.address(), "cursor");
    }
}
