package vn.hoanhap.core.team;

import java.time.LocalDate;

/**
 * Is a team, club, counselling point or group, as it stands on some date.
 *
 * @param id its id
 * @param name full name
 * @param kind code: VOLUNTEER_TEAM, CLUB, COUNSELLING_POINT, MANAGEMENT_GROUP, PEER_GROUP
 * @param unitId the unit it belongs to
 * @param state where it stands
 * @param since first day of that state
 */
public record Team(long id, String name, String kind, long unitId, TeamState state, LocalDate since) {}
