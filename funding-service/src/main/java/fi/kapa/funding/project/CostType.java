package fi.kapa.funding.project;

/** The kinds of a project's costs (kustannuslajit). */
public enum CostType {
    OWN_WORK,
    BOUGHT_WORK,
    LICENCES,
    RUNNING_COSTS,
    TRAVEL,
    OTHER
}
