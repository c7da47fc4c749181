package vn.hoanhap.access.audit;

/** Is a row with its place in the chain, as stored. */
public record SealedRow(AuditRow row, Link link) {}
