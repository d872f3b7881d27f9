package io.kalends.http.problem;

import java.util.List;

/** The problem types of one part of the service; each gets a page under {@code /problems/}. */
public interface ProblemCatalogue {

    List<ProblemType> types();
}
