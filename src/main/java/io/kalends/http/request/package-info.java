/**
 * What a request says, read strictly: its address, its language and its body; and the address where its caller finds this
 * service.
 */
@NullMarked
package io.kalends.http.request;

import org.jspecify.annotations.NullMarked;
