package vn.hoanhap.lifecycle.http;

/** Puts numbers into sentences digit by digit: limits and ids are copied by readers, so they carry no thousands marks. */
public final class Plain {

    private Plain() {}

    /** Returns the arguments with every number as its digits. */
    public static Object[] arguments(Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number number ? number.toString() : arguments[i];
        }
        return plain;
    }
}
