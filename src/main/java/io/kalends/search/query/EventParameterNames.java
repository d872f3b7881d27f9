package io.kalends.search.query;

import io.kalends.http.contract.ParameterNames;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of an answer about one event: from when, from where and in which language one looks. */
public final class EventParameterNames implements ParameterNames {

    /** The parameters themselves. */
    private static final Set<SearchParameter> PARAMETERS =
            Set.of(SearchParameter.AS_OF, SearchParameter.TZ, SearchParameter.LANG);

    @Override
    public Set<String> names() {
        return Stream.of(SearchParameter.values())
                .filter(PARAMETERS::contains)
                .map(SearchParameter::parameter)
                .collect(Collectors.toSet());
    }
}
