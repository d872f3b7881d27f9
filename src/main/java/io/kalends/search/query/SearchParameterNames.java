package io.kalends.search.query;

import io.kalends.http.contract.ParameterNames;
import java.util.Set;

/** The parameters of a search, for resources that take all of them. */
public final class SearchParameterNames implements ParameterNames {

    @Override
    public Set<String> names() {
        return SearchParameter.names();
    }
}
