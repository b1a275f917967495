/**
 * VRK's deployment plan (Finnish: käyttöönottosuunnitelma) of 2016–2017: when each organisation takes each support service
 * into use. {@code instance} says what is asked and what a plan costs, {@code model} lays it out on arrays, {@code search}
 * finds a plan, {@code bound} proves how good it can be at best, {@code explain} defends a slot.
 */
@NullMarked
package fi.kapa.schedule.plan;

import org.jspecify.annotations.NullMarked;
