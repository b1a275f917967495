package fi.kapa.schedule.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** What amendments replaced. */
@Singleton
class FormerRevisions implements PanacheRepositoryBase<FormerRevision, FormerRevision.Key> {}
