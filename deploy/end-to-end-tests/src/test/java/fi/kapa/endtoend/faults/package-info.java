/** The suite under faults: a load that keeps a history, something that breaks, and one check of what is left afterwards. */
@NullMarked
package fi.kapa.endtoend.faults;

import org.jspecify.annotations.NullMarked;
