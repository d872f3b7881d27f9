package io.kalends.search.query;

import io.kalends.http.contract.ParameterNames;
import java.util.HashSet;
import java.util.Set;

/** {@link FilterParameterNames} with a limit, for completions of {@code q}. */
public final class SuggestionParameterNames implements ParameterNames {

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(new FilterParameterNames().names());
        names.add(SearchParameter.LIMIT.parameter());
        return names;
    }
}
