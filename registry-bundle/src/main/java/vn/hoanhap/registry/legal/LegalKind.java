package vn.hoanhap.registry.legal;

/** Says what kind of text it is. */
public enum LegalKind {
    /** A law of the National Assembly. */
    LAW,
    /** An ordinance of its Standing Committee. */
    ORDINANCE,
    /** A decree of the Government. */
    DECREE,
    /** A circular of a ministry, also a joint one. */
    CIRCULAR,
    /** A resolution, of the National Assembly, its Standing Committee or a People's Council. */
    RESOLUTION,
    /** A decision, of the Prime Minister, a ministry or a People's Committee. */
    DECISION,
    /** A plan. */
    PLAN,
    /** An official letter. */
    LETTER
}
