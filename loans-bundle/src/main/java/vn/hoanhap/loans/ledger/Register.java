package vn.hoanhap.loans.ledger;

import vn.hoanhap.core.household.Households;
import vn.hoanhap.core.organisation.Organisations;
import vn.hoanhap.core.person.People;
import vn.hoanhap.core.unit.Units;

/**
 * Holds the services of the register that the programme asks.
 *
 * @param people who borrows and whom it helps
 * @param households households that borrow
 * @param organisations lenders
 * @param units where
 */
public record Register(People people, Households households, Organisations organisations, Units units) {}
