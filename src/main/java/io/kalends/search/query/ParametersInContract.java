package io.kalends.search.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says every {@link SearchParameter} in the contract, once; operations that accept it refer to it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 200)
public final class ParametersInContract implements OASFilter {

    private static final String SEVERAL = " Several values: repeat the parameter, or separate them by commas.";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        Stream.of(SearchParameter.values()).forEach(it -> components.addParameter(it.parameter(), described(it)));
    }

    private static Parameter described(SearchParameter parameter) {
        ParameterForm form = parameter.form();
        Parameter described = OASFactory.createParameter()
                .name(parameter.parameter())
                .in(Parameter.In.QUERY)
                .description(parameter.description() + (form.isList() ? SEVERAL : ""));
        if (form.isList()) {
            described.style(Parameter.Style.FORM).explode(true);
        }
        Schema schema = form.isList() ? list(form) : schema(form);
        parameter.fallback().ifPresent(it -> schema.defaultValue(value(form, it)));
        // Not the example of the parameter: pages that try requests would send that one unasked.
        parameter.example().ifPresent(it -> schema.addExample(value(form, it)));
        return described.schema(schema);
    }

    private static Schema list(ParameterForm form) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(schema(form))
                .minItems(1)
                .maxItems(Values.MOST);
    }

    /** Of a single value. */
    private static Schema schema(ParameterForm form) {
        Schema schema = OASFactory.createSchema().addType(type(form));
        if (!form.choices().isEmpty()) {
            return schema.enumeration(List.copyOf(form.choices()));
        }
        if (type(form) == SchemaType.STRING) {
            schema.minLength(1);
        }
        if (form.kind() == ParameterForm.Kind.TEXT) {
            schema.maxLength(Values.LONGEST);
        }
        form.pattern().ifPresent(schema::pattern);
        form.bounds().ifPresent(it -> bound(schema, it));
        return schema;
    }

    private static void bound(Schema schema, ParameterForm.Bounds bounds) {
        BigDecimal least = BigDecimal.valueOf(bounds.least());
        if (bounds.included()) {
            schema.minimum(least);
        } else {
            schema.exclusiveMinimum(least);
        }
        schema.maximum(BigDecimal.valueOf(bounds.most()));
    }

    private static SchemaType type(ParameterForm form) {
        return switch (form.kind()) {
            case TEXT, TOKEN -> SchemaType.STRING;
            case NUMBER -> SchemaType.NUMBER;
            case INTEGER -> SchemaType.INTEGER;
            case BOOLEAN -> SchemaType.BOOLEAN;
        };
    }

    private static Object value(ParameterForm form, String text) {
        if (form.isList()) {
            return List.of(text.split(",", -1));
        }
        return switch (form.kind()) {
            case TEXT, TOKEN -> text;
            case NUMBER, INTEGER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
        };
    }
}
