package io.kalends.page;

import io.kalends.http.contract.ParameterNames;
import io.kalends.search.query.SearchParameter;
import io.kalends.view.Appearance;
import java.util.HashSet;
import java.util.Set;

/** The parameters of the builder: those of a search, its looks, and what visitors may do. */
public final class BuilderParameterNames implements ParameterNames {

    /** What visitors can choose from, as the component takes it. */
    static final String FILTERS = "filters";

    /** Whether visitors can load more. */
    static final String MORE = "more";

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(SearchParameter.names());
        names.addAll(Set.of(Appearance.LAYOUT, Appearance.THEME, FILTERS, MORE));
        return names;
    }
}
