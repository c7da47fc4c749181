package vn.hoanhap.loans.domain;

import java.time.LocalDate;

/**
 * Is money that came back.
 *
 * @param paidOn the day it was paid
 * @param amount whole đồng, more than 0
 */
public record Payment(LocalDate paidOn, long amount) {}
