package io.kalends.embed;

import io.kalends.http.contract.ParameterNames;
import io.kalends.search.query.SearchParameter;
import java.util.Set;

/** The parameter of an answer that is only told in a language. */
public final class LanguageParameterName implements ParameterNames {

    @Override
    public Set<String> names() {
        return Set.of(SearchParameter.LANG.parameter());
    }
}
