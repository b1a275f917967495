package fi.kapa.obligation.cost;

/** Who pays; nobody pays what is free of charge. */
enum Bearer {
    STATE,
    USER_ORGANISATION,
    NOBODY
}
