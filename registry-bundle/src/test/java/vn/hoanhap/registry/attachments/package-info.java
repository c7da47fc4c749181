/** Tests of papers at records. */
@NullMarked
package vn.hoanhap.registry.attachments;

import org.jspecify.annotations.NullMarked;
