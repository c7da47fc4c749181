package vn.hoanhap.parts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import vn.hoanhap.core.text.View;

/**
 * Renders the templates that were compiled into this bundle. Every bundle carries its own copy of this class and of the
 * engine: a shared engine would keep the class loaders of swapped versions alive.
 */
public final class Templates {

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * Opens the templates of a bundle.
     *
     * @param anchor the bundle's top class: the templates lie in the package {@code jte} below its own
     */
    public static Templates of(Class<?> anchor) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The engine ignores the class loader it is given and takes the thread's (jte 3.2).
        thread.setContextClassLoader(anchor.getClassLoader());
        try {
            return new Templates(TemplateEngine.createPrecompiled(
                    null, ContentType.Html, anchor.getClassLoader(), anchor.getPackageName() + ".jte"));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Renders a template that takes two parameters: the view {@code v} and the page's {@code model}.
     *
     * @param name path below {@code src/main/jte}, such as {@code loans/list.jte}
     * @return escaped HTML
     */
    public String render(String name, View view, Object model) {
        TemplateOutput output = new StringOutput();
        engine.render(name, Map.of("v", view, "model", model), output);
        return output.toString();
    }
}
