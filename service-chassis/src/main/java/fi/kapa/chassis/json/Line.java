package fi.kapa.chassis.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or other text on one line, without control characters; what every text of a body is unless it is {@link Prose}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Line {
    /** Characters. */
    int max() default 200;
}
