package io.kalends.http.caching;

import io.kalends.http.request.PathTemplate;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/** The resources whose answers are {@link Kept}. */
@Singleton
class KeptResources {

    private volatile @Nullable List<PathTemplate> paths;

    /** Whether the answers of a resource method are kept. */
    static boolean isKept(Method method) {
        return method.isAnnotationPresent(Kept.class)
                || method.getDeclaringClass().isAnnotationPresent(Kept.class);
    }

    /** Whether a kept answer may be found at a path; there is none elsewhere. */
    boolean mayBeAt(String path) {
        List<PathTemplate> known = paths;
        if (known == null) {
            known = find(); // resources are there only when the application has started
            paths = known;
        }
        return known.stream().anyMatch(it -> it.matches(path));
    }

    private static List<PathTemplate> find() {
        List<PathTemplate> found = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if ("GET".equals(method) && mayBeKept(resource)) {
                            found.add(PathTemplate.of(template));
                        }
                    }
                });
        return List.copyOf(found);
    }

    /** Methods that differ only in their media types are one resource to the platform, which does not say whose they are. */
    private static boolean mayBeKept(RuntimeResource resource) {
        Class<?> type = resource.getResourceClass();
        return type == null
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(it -> it.getName().equals(resource.getJavaMethodName()) && isKept(it));
    }
}
