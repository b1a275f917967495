package fi.kapa.schedule.submission;

/** How a submission came: by the liity.suomi.fi form, by mail, or from another system. */
enum Channel {
    FORM,
    EMAIL,
    API
}
