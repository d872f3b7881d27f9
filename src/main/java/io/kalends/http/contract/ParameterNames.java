package io.kalends.http.contract;

import java.util.Set;

/** Names of query parameters that a resource reads without declaring them on its method; see {@link Accepts}. */
public interface ParameterNames {

    Set<String> names();
}
