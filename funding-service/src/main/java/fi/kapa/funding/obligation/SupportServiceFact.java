package fi.kapa.funding.obligation;

/** What this service reads of SupportServiceChanged: that the catalogue has the code. */
record SupportServiceFact(String code) {}
