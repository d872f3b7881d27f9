package io.kalends.embed;

import io.kalends.http.contract.ParameterNames;
import io.kalends.search.query.EventParameterNames;
import io.kalends.view.Appearance;
import java.util.HashSet;
import java.util.Set;

/** The parameters of one event's page for frames. */
public final class EventEmbedParameterNames implements ParameterNames {

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(new EventParameterNames().names());
        names.add(Appearance.THEME);
        return names;
    }
}
