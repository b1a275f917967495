package fi.kapa.obligation.parameter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/** Every recorded value of every rule parameter. */
@Singleton
class RuleParameterVersions implements PanacheRepositoryBase<RuleParameterVersion, RuleParameterVersion.Key> {

    List<RuleParameterVersion> inOrder() {
        return list("order by key.name, key.version");
    }

    long newest(ParameterName name) {
        Long newest = getEntityManager()
                .createQuery(
                        "select max(v.key.version) from RuleParameterVersion v where v.key.name = :name", Long.class)
                .setParameter("name", name.toString())
                .getSingleResult();
        return newest == null ? 0 : newest;
    }
}
