/** The audit trail: rows that commit with their change, the chain that seals them, and the proof that nobody touched it. */
@NullMarked
package vn.hoanhap.access.audit;

import org.jspecify.annotations.NullMarked;
