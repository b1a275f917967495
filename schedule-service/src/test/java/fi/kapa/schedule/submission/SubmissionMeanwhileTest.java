package fi.kapa.schedule.submission;

import static fi.kapa.schedule.Cases.PATH;
import static fi.kapa.schedule.Cases.body;
import static fi.kapa.schedule.Cases.formBackend;
import static fi.kapa.schedule.Cases.officer;
import static fi.kapa.schedule.Cases.post;
import static fi.kapa.schedule.Cases.read;
import static fi.kapa.schedule.Cases.submitted;
import static fi.kapa.schedule.KnownFacts.ESPOO;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.chassis.test.BusinessDate;
import fi.kapa.chassis.test.Platform;
import fi.kapa.schedule.KnownFacts;
import fi.kapa.schedule.obligation.KnownOrganisations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else happens while a submission is stored. */
@QuarkusTest
@WithTestResource(Platform.class)
class SubmissionMeanwhileTest {
    private static final String REGISTERED_MEANWHILE = "9000023-0";
    private static final String REGISTERED_AFTERWARDS = "9000024-9";

    @Inject
    Clock clock;

    @Inject
    KnownOrganisations known;

    @Inject
    ScheduleSubmissions submissions;

    @Inject
    Session session;

    @BeforeEach
    void onADayBeforeTheGoalsAreDue() {
        BusinessDate.set(LocalDate.of(2016, 9, 15), clock);
        KnownFacts.all();
    }

    @Test
    void anOrganisationThatIsRegisteredMeanwhileIsKnown() {
        CompletableFuture<String> submission = QuarkusTransaction.requiringNew().call(() -> {
            known.awaitRegistration(OrganisationKey.of(REGISTERED_MEANWHILE));
            session.createNativeMutationQuery("""
                            insert into known_organisation (organisation, business_id, name_fi, category, language, active, version)
                            values (:key, :key, 'Kiireinen virasto', 'STATE_AGENCY', 'fi', true, 1)
                            """)
                    .setParameter("key", REGISTERED_MEANWHILE)
                    .executeUpdate();
            CompletableFuture<String> posted = CompletableFuture.supplyAsync(() -> submitted(REGISTERED_MEANWHILE));
            awaitOneThatWaits();
            return posted;
        });
        read(REGISTERED_MEANWHILE, submission.join())
                .body("state", is("SUBMITTED"))
                .body("warnings", hasSize(0));
    }

    @Test
    void aRegistrationWaitsForTheSubmissionThatItSettles() {
        QuarkusTransaction.requiringNew().run(() -> {
            submissions.begin(OrganisationKey.of(REGISTERED_AFTERWARDS));
            CompletableFuture.runAsync(
                    () -> KnownFacts.organisation(REGISTERED_AFTERWARDS, "Hidas virasto", "STATE_AGENCY"));
            awaitOneThatWaits();
            assertEquals(
                    0,
                    count("select count(*) from known_organisation where organisation = '%s'"
                            .formatted(REGISTERED_AFTERWARDS)));
        });
        await().until(() -> count("select count(*) from known_organisation where organisation = '%s'"
                        .formatted(REGISTERED_AFTERWARDS))
                == 1);
    }

    @Test
    void ofSubmissionsAtTheSameTimeOneIsInForce() {
        List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> post(formBackend(), body(ESPOO)).extract().statusCode()))
                .limit(8)
                .toList();
        assertEquals(Set.of(201), answers.stream().map(CompletableFuture::join).collect(toSet()));
        officer()
                .queryParam("organisation", ESPOO)
                .queryParam("state", "SUBMITTED")
                .get(PATH)
                .then()
                .body("items", hasSize(1));
    }

    private void awaitOneThatWaits() {
        await().until(() -> count("""
                select count(*) from pg_locks l join pg_database d on d.oid = l.database
                where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
                """) == 1);
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(query, Tuple.class)
                .getSingleResult()
                .get(0, Long.class));
    }
}
