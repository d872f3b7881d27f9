package io.kalends.http.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says in the contract which members of an answer are always there: every component of its record, as null when it is
 * absent; only components that leave themselves out when absent are there or not, and then never null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 300)
public final class RecordsInContract implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    /** What SmallRye makes of an Optional in an Optional. */
    private static final String NESTED = "OptionalString";

    private final List<ClassInfo> records;

    public RecordsInContract(IndexView index) {
        this.records =
                index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        for (ClassInfo made : records) {
            Schema schema = schemas.get(name(made));
            List<RecordComponentInfo> components = components(made);
            if (schema != null && properties(schema).equals(names(components))) {
                schema.setRequired(new ArrayList<>());
                components.forEach(it -> describe(it, schema));
            }
        }
        contract.getComponents().removeSchema(NESTED);
    }

    private static void describe(RecordComponentInfo component, Schema schema) {
        Schema property = Objects.requireNonNull(schema.getProperties().get(component.name()));
        boolean isOptional = component.type().name().equals(OPTIONAL);
        boolean isAlways = !component.field().hasAnnotation(LEFT_OUT);
        if (isAlways) {
            schema.addRequired(component.name());
        }
        if (isNested(component.type())) {
            schema.addProperty(
                    component.name(),
                    text().description(property.getDescription()).addType(SchemaType.NULL));
        } else if (property.getRef() != null || property.getAnyOf() != null) {
            leaveToOthers(property, isOptional && isAlways);
        } else if (isOptional && !isAlways) {
            property.setType(property.getType().stream()
                    .filter(it -> it != SchemaType.NULL)
                    .toList());
        }
    }

    /** A schema that refers to others has no type of its own; SmallRye guesses one. */
    private static void leaveToOthers(Schema property, boolean isNullable) {
        List<Schema> others = Optional.ofNullable(property.getAnyOf())
                .orElseGet(() -> List.of(OASFactory.createSchema().ref(property.getRef())));
        List<Schema> possible = new ArrayList<>(
                others.stream().filter(it -> it.getRef() != null).toList());
        property.setType(null);
        property.setPattern(null);
        property.setExamples(null);
        property.setRef(null);
        property.setAnyOf(null);
        if (isNullable) {
            possible.add(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (possible.size() == 1) {
            property.setRef(possible.get(0).getRef());
        } else {
            property.setAnyOf(possible);
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** A text that is left out, or there and null. */
    private static boolean isNested(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().get(0).name().equals(OPTIONAL);
    }

    private static List<RecordComponentInfo> components(ClassInfo made) {
        return made.recordComponents().stream()
                .filter(it -> !it.field().hasAnnotation(IGNORED))
                .toList();
    }

    private static Set<String> names(List<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Set<String> properties(Schema schema) {
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    private static String name(ClassInfo made) {
        return Optional.ofNullable(made.declaredAnnotation(SCHEMA))
                .flatMap(it -> Optional.ofNullable(it.value("name")))
                .map(it -> it.asString())
                .orElse(made.simpleName());
    }
}
