package io.kalends.http.contract;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method knows: its own, those of its parameter records, and accepted ones. */
final class DeclaredParameters {

    private DeclaredParameters() {}

    static SortedSet<String> of(Method method, Instance<ParameterNames> beans) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            Optional<String> name = name(parameter, parameter.getName());
            if (name.isPresent()) {
                names.add(name.get());
            } else {
                collect(parameter.getType(), names);
            }
        }
        Accepts accepts = method.getAnnotation(Accepts.class);
        if (accepts != null) {
            names.addAll(accepted(accepts.value(), beans));
        }
        return names;
    }

    /** Quarkus REST treats any class with such fields as parameters, with and without {@code @BeanParam}. */
    private static void collect(Class<?> type, Set<String> names) {
        for (Class<?> c = type;
                c != null && c != Object.class && !c.getName().startsWith("java.");
                c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                name(field, field.getName()).ifPresent(names::add);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    collect(field.getType(), names);
                }
            }
        }
    }

    private static Optional<String> name(AnnotatedElement element, String own) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            return Optional.of(query.value().isEmpty() ? own : query.value());
        }
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Set<String> accepted(Class<? extends ParameterNames> type, Instance<ParameterNames> beans) {
        Instance<? extends ParameterNames> bean = beans.select(type);
        if (bean.isResolvable()) {
            return bean.get().names();
        }
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().names();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is neither a bean nor has it a constructor without parameters", e);
        }
    }
}
