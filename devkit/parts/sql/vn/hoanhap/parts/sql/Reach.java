package vn.hoanhap.parts.sql;

import vn.hoanhap.core.access.Scope;

/**
 * Says whose records may be listed: what both reach.
 *
 * @param right what the reader's right reaches
 * @param assigned who is assigned to the reader; everything when that does not matter
 */
public record Reach(Scope right, Scope assigned) {}
