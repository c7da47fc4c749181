package ${package}.book;

import vn.hoanhap.core.person.People;
import vn.hoanhap.core.unit.Units;

/** Holds the register's services that the programme asks. */
public record Register(People people, Units units) {}
