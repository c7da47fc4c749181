package vn.hoanhap.registry.web.teams;

/**
 * Says how many teams are not as their provinces ask.
 *
 * @param teams how many
 * @param more whether there are more still
 */
public record TeamsToReview(int teams, boolean more) {}
