/** What waits for somebody: referrals, people who move, what people ask for. */
@NullMarked
package vn.hoanhap.registry.web.work;

import org.jspecify.annotations.NullMarked;
