package io.kalends.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the query parameters of a resource method that are declared elsewhere, in addition to those on the method. The
 * class is a bean, or has a constructor without parameters.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepts {

    Class<? extends ParameterNames> value();
}
