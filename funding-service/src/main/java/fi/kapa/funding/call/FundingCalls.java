package fi.kapa.funding.call;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.Money;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All funding calls and their budgets. */
@Singleton
public class FundingCalls implements PanacheRepositoryBase<FundingCall, UUID> {
    private final Session session;

    FundingCalls(Session session) {
        this.session = session;
    }

    /**
     * One call that the caller may see: applicants see what is open.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    FundingCall visible(UUID id, Caller caller, LocalDate today) {
        return seen(id, caller, today).orElseThrow(() -> Refusal.notFound().exception());
    }

    /** The same, empty where the caller may not see it. */
    public Optional<FundingCall> seen(UUID id, Caller caller, LocalDate today) {
        return shown(findByIdOptional(id), caller, today);
    }

    /** The same, held against decisions until the end of the transaction, because its budget is about to change. */
    FundingCall held(UUID id, Caller caller, LocalDate today) {
        return shown(Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)), caller, today)
                .orElseThrow(() -> Refusal.notFound().exception());
    }

    private static Optional<FundingCall> shown(Optional<FundingCall> found, Caller caller, LocalDate today) {
        return found.filter(call -> !isApplicant(caller) || call.isOpenOn(today));
    }

    private static boolean isApplicant(Caller caller) {
        return caller.is(Role.ORGANISATION, Role.FORM_BACKEND);
    }

    /** Those after the id that the caller may see, by id. */
    List<FundingCall> list(Caller caller, @Nullable String name, LocalDate today, @Nullable UUID after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("c.id > :after", "after", after);
        conditions.addContaining(List.of("c.nameFi", "c.nameSv", "c.nameEn"), "%s", "name", name);
        conditions.add("c.opensOn <= :today and c.closesOn >= :today", "today", isApplicant(caller) ? today : null);
        return find("from FundingCall c where " + conditions.text() + " order by c.id", conditions.values())
                .page(0, limit)
                .list();
    }

    public CallBudget budget(UUID id) {
        Tuple row = session.createNativeQuery(
                        "select budget, committed, paid from funding_call where id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new CallBudget(money(row, 0), money(row, 1), money(row, 2));
    }

    private static Money money(Tuple row, int column) {
        return new Money(row.get(column, BigDecimal.class));
    }

    /**
     * Commits an amount of the budget, if there is that much left. Transactions that do this at once wait here for each other, each judging by what the one
     * before has left; so it is the last thing done before the journal, when the application's own row is written already.
     *
     * @return whether it is committed
     */
    public boolean commit(UUID id, Money amount) {
        session.flush();
        return session.createNativeMutationQuery(
                                "update funding_call set committed = committed + :amount where id = :id and committed + :amount <= budget")
                        .setParameter("amount", amount.euros())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
