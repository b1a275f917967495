package fi.kapa.obligation.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** Every version of every catalogue entry. */
@Singleton
class SupportServiceVersions implements PanacheRepositoryBase<SupportServiceVersion, SupportServiceVersion.Key> {

    List<SupportServiceVersion> inOrder() {
        return list("order by key.code, key.version");
    }

    long newest(ServiceCode code) {
        Long newest = getEntityManager()
                .createQuery(
                        "select max(v.key.version) from SupportServiceVersion v where v.key.code = :code", Long.class)
                .setParameter("code", code.value())
                .getSingleResult();
        return newest == null ? 0 : newest;
    }
}
