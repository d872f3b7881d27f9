package io.kalends.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of a facet, with its count. */
@Schema(description = "A value of a facet.")
public record FacetValue(
        @Schema(description = "What the filter takes.") String value,

        @Schema(description = "In the language of the answer.")
        String label,

        @Schema(minimum = "0") long count,

        @Schema(description = "Whether the filter has this value now.")
        boolean selected) {}
