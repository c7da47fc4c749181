package vn.hoanhap.access.audit;

/**
 * Is the end of the chain as the sealer left it.
 *
 * @param last the last link
 * @param mac keyed hash over the link, base64: whoever can write to the database but lacks the keys cannot move the end
 */
public record Head(Link last, String mac) {}
