package fi.kapa.schedule.submission;

import fi.kapa.chassis.standard.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The person who submits for the organisation; stays in this service. */
record Submitter(String name, EmailAddress email, @Nullable String phone) {}
