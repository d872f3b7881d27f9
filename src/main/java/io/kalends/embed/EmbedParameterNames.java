package io.kalends.embed;

import io.kalends.http.contract.ParameterNames;
import io.kalends.search.query.SearchParameter;
import io.kalends.view.Appearance;
import java.util.HashSet;
import java.util.Set;

/** The parameters of a page for frames: those of a search, and its looks. */
public final class EmbedParameterNames implements ParameterNames {

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(SearchParameter.names());
        names.add(Appearance.LAYOUT);
        names.add(Appearance.THEME);
        return names;
    }
}
