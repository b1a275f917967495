/** The service registry: who runs where, as each instance says itself every few seconds. */
@NullMarked
package fi.kapa.registry;

import org.jspecify.annotations.NullMarked;
