package vn.hoanhap.testkit;

import java.lang.reflect.Method;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * Jupiter on the outside, Pax Exam underneath. On the host it starts and shares the framework, and sends the methods of
 * an in-container class to the inside by their unique id; the same extension, inside, injects and lets them run.
 */
final class PaxExamExtension implements BeforeAllCallback, ParameterResolver, InvocationInterceptor {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(PaxExamExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (onHost(context)) {
            container(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == BundleContext.class
                || type == FelixContainer.class
                || type == URI.class
                || parameter.isAnnotated(InjectService.class);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (!onHost(context)) {
            return insideValue(type, context);
        }
        // An in-container class is also instantiated on the host, where none of its methods ever runs.
        return dispatches(context) ? null : hostValue(type, container(context));
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        skipOutside(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        skipOutside(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        skipOutside(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        skipOutside(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runOrDispatch(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        runOrDispatch(invocation, context);
    }

    private static void skipOutside(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (dispatches(context)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    private static void runOrDispatch(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (dispatches(context)) {
            invocation.skip();
            container(context).call(TestClasses.topLevel(context), context.getUniqueId());
        } else {
            invocation.proceed();
        }
    }

    private static Object hostValue(Class<?> type, FelixContainer container) {
        if (type == FelixContainer.class) {
            return container;
        }
        if (type == BundleContext.class) {
            return container.bundleContext();
        }
        return type == URI.class ? container.baseUri() : container.service(type);
    }

    private static Object insideValue(Class<?> type, ExtensionContext context) {
        BundleContext probe =
                FrameworkUtil.getBundle(context.getRequiredTestClass()).getBundleContext();
        if (type == FelixContainer.class || type == URI.class) {
            throw new ExtensionConfigurationException(type.getSimpleName() + " is for tests on the host; "
                    + TestClasses.topLevel(context).getName() + " runs in the container");
        }
        return type == BundleContext.class ? probe : Services.await(probe, type);
    }

    private static boolean onHost(ExtensionContext context) {
        return FrameworkUtil.getBundle(context.getRequiredTestClass()) == null;
    }

    private static boolean dispatches(ExtensionContext context) {
        return onHost(context) && settings(context).inContainer();
    }

    private static FelixTest settings(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(TestClasses.topLevel(context), FelixTest.class)
                .orElseThrow();
    }

    private static FelixContainer container(ExtensionContext context) {
        return context.getRoot()
                .getStore(STORE)
                .getOrComputeIfAbsent(
                        settings(context).platform(), PaxExamExtension::startContainer, FelixContainer.class);
    }

    private static FelixContainer startContainer(Class<? extends Platform> platform) {
        try {
            return new FelixContainer(platform.getDeclaredConstructor().newInstance());
        } catch (Exception e) {
            throw new ExtensionConfigurationException("cannot start Felix with " + platform.getName(), e);
        }
    }
}
