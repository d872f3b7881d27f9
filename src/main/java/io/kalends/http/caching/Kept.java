package io.kalends.http.caching;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this resource answers may be kept in memory and given to anybody who asks the same. It depends on the address, on
 * what {@code Accept} and {@code Accept-Language} ask for, on the {@link Ground} and on its clock, and on nothing else:
 * least of all on who asks.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {}
