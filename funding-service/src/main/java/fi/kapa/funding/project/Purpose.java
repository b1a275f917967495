package fi.kapa.funding.project;

/** What a project is funded for; an application has exactly one (käyttötarkoitus). */
public enum Purpose {
    PLANNING,
    IMPLEMENTATION,
    SERVICE_CATALOGUE,
    IDENTIFICATION_MIGRATION
}
