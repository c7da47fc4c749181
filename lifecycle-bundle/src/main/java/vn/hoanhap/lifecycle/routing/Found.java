package vn.hoanhap.lifecycle.routing;

import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.programme.Method;

/**
 * Is what a router says about an address.
 *
 * @param <T> what answers
 */
public sealed interface Found<T> {

    /** Is what answers, with the path's parameters by name. */
    record Target<T>(T target, Map<String, String> parameters) implements Found<T> {}

    /** Says that the path exists for these methods only. */
    record OtherMethods<T>(Set<Method> allowed) implements Found<T> {}

    /** Says that there is no such path. */
    record Nothing<T>() implements Found<T> {}
}
