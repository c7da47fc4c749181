/** Identity fields under lock: the keystore, a data key per person, sealing, and keyed hashes to find people by. */
@NullMarked
package vn.hoanhap.access.protection;

import org.jspecify.annotations.NullMarked;
