/** Organisations with dated names and places: agencies changed twice in 2025, and a paper of 2024 still names the old one. */
@NullMarked
package vn.hoanhap.registry.organisations;

import org.jspecify.annotations.NullMarked;
