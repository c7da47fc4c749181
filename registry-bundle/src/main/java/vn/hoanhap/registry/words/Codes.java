package vn.hoanhap.registry.words;

import java.util.List;

/** Lists the codes that the register understands; their titles are the sentences {@code code.LIST.CODE}. */
public final class Codes {
    /** Categories of supported people. A line of the journal keeps the code that was recorded. */
    public static final List<String> CATEGORIES =
            List.of("HIGH_RISK", "DRUG_USER", "DRUG_DEPENDENT", "IN_REHAB", "OST", "POST_REHAB", "EX_PRISONER");

    /** Kinds of team. */
    public static final List<String> TEAM_KINDS =
            List.of("VOLUNTEER_TEAM", "CLUB", "COUNSELLING_POINT", "MANAGEMENT_GROUP", "PEER_GROUP");

    /** Roles in a team. */
    public static final List<String> MEMBER_ROLES = List.of("LEADER", "DEPUTY", "VOLUNTEER", "CHAIR", "MEMBER");

    /** Organisations that members come from. */
    public static final List<String> SOURCES =
            List.of("FATHERLAND_FRONT", "YOUTH_UNION", "WOMENS_UNION", "VETERANS", "FARMERS", "OTHER");

    /** Kinds of organisation. */
    public static final List<String> ORGANISATION_KINDS = List.of(
            "PEOPLES_COMMITTEE",
            "LABOUR_OFFICE",
            "HEALTH_OFFICE",
            "POLICE",
            "FATHERLAND_FRONT",
            "YOUTH_UNION",
            "WOMENS_UNION",
            "VETERANS",
            "FARMERS",
            "CLINIC",
            "REHAB_PUBLIC",
            "REHAB_PRIVATE",
            "SCHOOL",
            "EMPLOYER",
            "LENDER",
            "OTHER");

    /** Kinds of neighbourhood. */
    public static final List<String> NEIGHBOURHOOD_KINDS = List.of("HAMLET", "QUARTER", "RESIDENTIAL_GROUP", "VILLAGE");

    /** Kinds of assignment. */
    public static final List<String> ASSIGNMENT_KINDS = List.of("PERSON", "NEIGHBOURHOOD", "FUNCTION");

    /** Ways of contact. */
    public static final List<String> CHANNELS = List.of("FACE_TO_FACE", "PHONE", "MESSAGE", "THROUGH_FAMILY", "OTHER");

    /** Sex as recorded. */
    public static final List<String> SEXES = List.of("MALE", "FEMALE", "OTHER");

    /** Why who somebody is, or a paper of theirs, is opened; the audit trail keeps the code. */
    public static final List<String> OPENING_REASONS = List.of("CARE", "PAPERS", "CHECK", "URGENT", "OWN_REQUEST");

    private Codes() {}
}
