package fi.kapa.funding.application;

import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.project.Instrument;
import java.time.Instant;

/** What the day of submission settles: the form of funding and the call's rules, which a later change of the call does not touch. */
record Submission(Instrument instrument, CallTerms terms, Instant at) {}
