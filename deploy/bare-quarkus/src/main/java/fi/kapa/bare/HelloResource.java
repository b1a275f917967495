package fi.kapa.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says hello in JSON, on a worker thread as the services do. */
@Path("/hello")
class HelloResource {

    /** A small answer. */
    record Hello(String message) {}

    @GET
    public Hello hello() {
        return new Hello("hello");
    }
}
