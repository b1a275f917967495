/** What an organisation is told: the verdict on a service with its reasons, in the languages of the country, and what would change it. */
@NullMarked
package fi.kapa.obligation.verdict;

import org.jspecify.annotations.NullMarked;
