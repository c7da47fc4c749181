/** Attachments: papers at records, their content sealed in parts under the key of the person whom they are about. */
@NullMarked
package vn.hoanhap.registry.attachments;

import org.jspecify.annotations.NullMarked;
