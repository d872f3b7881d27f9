package io.kalends.registration;

import io.kalends.http.problem.ProblemCatalogue;
import io.kalends.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why somebody cannot be sent to register. */
@ApplicationScoped
class RegistrationProblems implements ProblemCatalogue {

    static final ProblemType NO_REGISTRATION = new ProblemType(
            "no-registration",
            409,
            "One cannot register for this event by a link now",
            "The event is over, cancelled or full, its registration is closed or not open yet, none is needed, or no usable"
                    + " link was published. The member state says which, detail says it as a sentence, and opensAt tells"
                    + " when to come back, where that is known.");

    @Override
    public List<ProblemType> types() {
        return List.of(NO_REGISTRATION);
    }
}
