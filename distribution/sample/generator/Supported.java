import java.time.LocalDate;

/** Somebody whom a team helps, and the member who does. */
record Supported(
        String key, String category, Team team, String neighbourhood, LocalDate since, Team.Member helper) {}
