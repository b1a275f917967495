package fi.kapa.obligation.circumstance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** The circumstances of all organisations. */
@Singleton
class CircumstancesOfOrganisations implements PanacheRepositoryBase<KnownCircumstances, String> {}
