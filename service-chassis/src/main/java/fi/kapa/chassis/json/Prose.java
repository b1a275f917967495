package fi.kapa.chassis.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that is longer than a name; a text without this is one line of at most 200 characters, none of them a control character. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Prose {
    /** Characters. */
    int max() default 4000;

    /** Whether it may have several lines. */
    boolean lines() default true;
}
