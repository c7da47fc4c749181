package vn.hoanhap.core.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Limits a String component of a request record; 255 characters without it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface MaxLength {
    /** The most characters, counted in UTF-16 units as the database counts them. */
    int value();
}
