package vn.hoanhap.reporting.web;

import org.jspecify.annotations.Nullable;

/**
 * Is a report told twice: in the units of its last day, and in those of today.
 *
 * @param then the report in the units of its last day; absent when no unit stands for the asked one
 * @param today the same in the units of today
 * @param note why one of them is missing; absent when both are there
 */
record BothAnswer(
        @Nullable ReportAnswer then,
        @Nullable ReportAnswer today,
        @Nullable String note) {}
