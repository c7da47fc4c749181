package vn.hoanhap.registry.web.teams;

/**
 * Says how many teams are not as their provinces ask.
 *
 * @param teams how many
 * @param more whether there are more still
 * @param partly whether only the first teams were compared
 * @param compared how many those are
 */
public record TeamsToReview(int teams, boolean more, boolean partly, int compared) {}
