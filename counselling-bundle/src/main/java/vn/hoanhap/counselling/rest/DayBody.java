package vn.hoanhap.counselling.rest;

import java.time.LocalDate;

/** Is a step of which only its day is asked. */
public record DayBody(LocalDate on) {}
