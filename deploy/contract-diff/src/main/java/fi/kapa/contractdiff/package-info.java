/** What a change of a contract breaks. */
package fi.kapa.contractdiff;
