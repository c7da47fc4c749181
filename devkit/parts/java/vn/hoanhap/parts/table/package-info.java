/** How lists show people and communes, and how lists leave the server: whole, although they are read page by page. */
@NullMarked
package vn.hoanhap.parts.table;

import org.jspecify.annotations.NullMarked;
