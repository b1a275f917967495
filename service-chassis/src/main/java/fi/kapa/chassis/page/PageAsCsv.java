package fi.kapa.chassis.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes a list as CSV: all of it, read as it is written, or one page when the caller named a limit. */
@Provider
@Singleton
@Produces(Csv.TYPE)
class PageAsCsv implements MessageBodyWriter<Page<?>> {
    /** After so many rows what was read for them is forgotten. */
    private static final int FORGET_AFTER = 200;

    private final ObjectMapper json;
    private final EntityManager entities;

    PageAsCsv(ObjectMapper json, EntityManager entities) {
        this.json = json;
        this.entities = entities;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type) && genericType instanceof ParameterizedType;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.TYPE_IN_UTF8);
        Columns columns = Columns.of(((ParameterizedType) genericType).getActualTypeArguments()[0], json);
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
                Stream<?> rest = page.rest().get()) {
            Csv.write(writer, columns.names().stream());
            int written = 0;
            for (Iterator<?> rows = Stream.concat(page.items().stream(), rest).iterator(); rows.hasNext(); ) {
                Csv.write(writer, columns.cells(rows.next()));
                if (++written % FORGET_AFTER == 0) {
                    entities.clear();
                }
            }
        }
    }

    /** A list depends on the form asked for. */
    @ServerResponseFilter
    void vary(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?>) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }
}
