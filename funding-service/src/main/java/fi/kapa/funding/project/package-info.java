/** What is funded: a project's purpose, costs and period, and the share of it that may be paid. */
@NullMarked
package fi.kapa.funding.project;

import org.jspecify.annotations.NullMarked;
