package vn.hoanhap.lifecycle.gateway;

import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.text.Language;

/** Writes bare documents for the moments without a frame: while the console is not there, or when it fails itself. */
final class PlainPages {

    private PlainPages() {}

    static String page(Language language, String title, String html) {
        return "<!doctype html>\n<html lang=\"" + language.code()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<title>" + escaped(title) + "</title></head><body><main>" + html + "</main></body></html>\n";
    }

    static String problem(Language language, Problem problem) {
        StringBuilder html = new StringBuilder("<h1>" + escaped(problem.title().in(language)) + "</h1><p>"
                + escaped(problem.detail().in(language)) + "</p>");
        for (Problem.FieldError error : problem.errors()) {
            html.append("<p>")
                    .append(escaped(error.field()))
                    .append(": ")
                    .append(escaped(error.message().in(language)))
                    .append(' ')
                    .append(escaped(error.remedy().in(language)))
                    .append("</p>");
        }
        return html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
