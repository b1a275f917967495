/** What the services stand on, in one process: PostgreSQL, Kafka, mail and tokens. */
@NullMarked
package fi.kapa.localstack.platform;

import org.jspecify.annotations.NullMarked;
