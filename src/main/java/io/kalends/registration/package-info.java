/** May one still register, and where: the decision, the redirect, and which event a link belongs to. */
@NullMarked
package io.kalends.registration;

import org.jspecify.annotations.NullMarked;
