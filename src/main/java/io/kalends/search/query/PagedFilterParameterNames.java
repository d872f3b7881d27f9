package io.kalends.search.query;

import io.kalends.http.contract.ParameterNames;
import java.util.HashSet;
import java.util.Set;

/** {@link FilterParameterNames} with numbered pages. */
public final class PagedFilterParameterNames implements ParameterNames {

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(new FilterParameterNames().names());
        names.add(SearchParameter.LIMIT.parameter());
        names.add(SearchParameter.PAGE.parameter());
        return names;
    }
}
