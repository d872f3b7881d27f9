package io.kalends.search.query;

import io.kalends.http.contract.ParameterNames;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a search that decide what is found, for resources that count instead of listing. */
public final class FilterParameterNames implements ParameterNames {

    /** The parameters themselves. */
    private static final Set<SearchParameter> PARAMETERS = EnumSet.complementOf(EnumSet.of(
            SearchParameter.SORT,
            SearchParameter.LIMIT,
            SearchParameter.PAGE,
            SearchParameter.CURSOR,
            SearchParameter.FACETS,
            SearchParameter.FIELDS,
            SearchParameter.INCLUDE));

    @Override
    public Set<String> names() {
        return PARAMETERS.stream().map(SearchParameter::parameter).collect(Collectors.toSet());
    }
}
