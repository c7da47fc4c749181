/**
 * The register: units, teams, people, households, organisations, assignments, contacts, and the journal of activities. The
 * component {@link vn.hoanhap.registry.RegisterServices} joins it to the core's services, {@link
 * vn.hoanhap.registry.RegistryProgramme} to the gateway; {@link vn.hoanhap.registry.Register} is everything in between.
 */
@NullMarked
package vn.hoanhap.registry;

import org.jspecify.annotations.NullMarked;
