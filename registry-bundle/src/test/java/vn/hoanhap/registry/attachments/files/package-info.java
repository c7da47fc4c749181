/** Tests of what a file is and of what is taken out of photos. */
@NullMarked
package vn.hoanhap.registry.attachments.files;

import org.jspecify.annotations.NullMarked;
