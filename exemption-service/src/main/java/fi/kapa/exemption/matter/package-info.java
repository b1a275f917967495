/** What is applied for, proposed, decided and reviewed: values and the rules over them. */
@NullMarked
package fi.kapa.exemption.matter;

import org.jspecify.annotations.NullMarked;
