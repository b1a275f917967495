package fi.kapa.notification.obligation;

import fi.kapa.chassis.standard.LocalizedText;

/** What this service reads of SupportServiceChanged: how the service is called. */
record SupportServiceFact(String code, LocalizedText name) {}
