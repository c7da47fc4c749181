package vn.hoanhap.core.programme;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Marks the component that is the programme, and writes {@code Provide-Capability: vn.hoanhap.programme} with its id into the
 * manifest: the plan reads a jar without starting it. A programme that needs another says {@code Require-Capability:
 * vn.hoanhap.programme;filter:="(&(vn.hoanhap.programme=loans)(version>=1.2))";effective:=active}; the plan alone reads that,
 * and takes the bundle's version as the version of the capability.
 */
@Capability(namespace = ProvidesProgramme.NAMESPACE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ProvidesProgramme {

    /** The namespace of the capability. */
    String NAMESPACE = "vn.hoanhap.programme";

    /** Gives the programme's id, the same as {@link ProgrammeInfo#id}. */
    @Attribute(NAMESPACE)
    String value();
}
