/** What a file is, told by its bytes, and what is taken out of photos before they are kept. Knows nothing of records. */
@NullMarked
package vn.hoanhap.registry.attachments.files;

import org.jspecify.annotations.NullMarked;
