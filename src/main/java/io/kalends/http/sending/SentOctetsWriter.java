package io.kalends.http.sending;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Hands {@link SentOctets} to the server, where they count as {@link Unfetched}. */
@jakarta.ws.rs.ext.Provider
public class SentOctetsWriter implements ServerMessageBodyWriter<SentOctets> {

    private final Provider<Unfetched> unfetched;

    /** Writers are made while the application is built into memory. */
    @Inject
    SentOctetsWriter(Provider<Unfetched> unfetched) {
        this.unfetched = unfetched;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == SentOctets.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SentOctets.class;
    }

    @Override
    public void writeResponse(SentOctets octets, Type generic, ServerRequestContext context) {
        RoutingContext request = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        unfetched.get().send(octets.take(), request);
    }

    @Override
    public void writeTo(
            SentOctets octets,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(octets.take().getBytes());
    }
}
