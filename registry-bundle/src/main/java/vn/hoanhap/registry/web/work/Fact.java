package vn.hoanhap.registry.web.work;

import org.jspecify.annotations.Nullable;

/** Is a fact of a page by name; null shows a dash. */
public record Fact(String term, @Nullable String text) {}
