package vn.hoanhap.console.web;

/**
 * Surrounds a page for somebody who is not signed in.
 *
 * @param head the page's own title and address
 * @param html the inside, rendered and escaped
 */
public record Door(PageFrame.Head head, String html) {}
