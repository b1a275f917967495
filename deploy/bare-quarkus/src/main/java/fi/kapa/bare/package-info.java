/** What HTTP and JSON alone cost in Quarkus: the measure that the services' answers from memory are held to. */
@NullMarked
package fi.kapa.bare;

import org.jspecify.annotations.NullMarked;
