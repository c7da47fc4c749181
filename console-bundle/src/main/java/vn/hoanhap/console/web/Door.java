package vn.hoanhap.console.web;

import org.jspecify.annotations.Nullable;

/**
 * Surrounds a page for somebody who is not signed in.
 *
 * @param head the page's own title and address
 * @param html the inside, rendered and escaped
 * @param sample percents of a demonstration's records that are in; null when none are on their way
 */
public record Door(
        PageFrame.Head head, String html, @Nullable Integer sample) {}
