package fi.kapa.notification.casefile;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tells a case that is not there from a service that cannot answer: the former is not asked for again. */
@Provider
public class NotFoundMapper implements ResponseExceptionMapper<RuntimeException> {
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status == 404;
    }

    @Override
    public @Nullable RuntimeException toThrowable(Response response) {
        return new NotThere();
    }
}
