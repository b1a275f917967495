/** Why an onboarding goes live in its week and what another week would cost. */
@NullMarked
package fi.kapa.schedule.plan.explain;

import org.jspecify.annotations.NullMarked;
