package io.kalends.http.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A person may look at what this resource answers: whoever prefers HTML to JSON is shown its problems as pages. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPeople {

    /** Whether everybody is, because the resource has nothing but pages. */
    boolean always() default false;
}
