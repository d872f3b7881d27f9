package io.kalends.http.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the query parameters of a resource method that are declared elsewhere, in addition to those on the method. The
 * class has a constructor without parameters: the contract is made while there are no beans. Each name is also that of
 * a parameter under the components of the contract.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepts {

    Class<? extends ParameterNames> value();
}
