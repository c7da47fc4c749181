package vn.hoanhap.lifecycle.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Finds the components of a record that are {@code @Nullable}. It reads the class file: bundles do not import the
 * annotation's package, and reflection leaves out annotations whose class it cannot load.
 */
final class Nullness extends ClassVisitor {

    private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";

    private final Set<String> nullable = new HashSet<>();

    private Nullness() {
        super(Opcodes.ASM9);
    }

    static Set<String> of(Class<?> record) {
        String file = record.getName().substring(record.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = record.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("the class file of " + record.getName() + " is not in its bundle");
            }
            Nullness found = new Nullness();
            new ClassReader(in).accept(found, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Set.copyOf(found.nullable);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + record.getName(), e);
        }
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String annotation, boolean visible) {
                if (path == null && annotation.equals(NULLABLE)) {
                    nullable.add(name);
                }
                return null;
            }
        };
    }
}
