package fi.kapa.schedule;

/** As many organisations as the plans of lists are looked at with. */
public final class ManyOrganisations {
    /** Their keys are {@code o1} to {@code o20000}. */
    public static final String INSERT = """
            insert into known_organisation (organisation, business_id, name_fi, name_sv, category, language, active, version)
            select 'o' || n, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4], 'fi', true, 1
            from generate_series(1, 20000) n
            """;

    /** Of every second organisation. */
    public static final String THEIR_CIRCUMSTANCES = """
            insert into known_circumstances (organisation, no_statutory_task, no_identification, no_payment, version)
            select 'o' || 2 * n, '{}', '{[2017-01-01,)}', '{[2016-09-01,2016-12-01)}', 1
            from generate_series(1, 10000) n
            """;

    /** Two of each organisation, of which the first is superseded. */
    public static final String THEIR_SUBMISSIONS = """
            insert into schedule_submission (id, reference, version, revision, organisation, business_id, state, channel, language, late,
                organisation_known, submitter_name, submitter_email, goals, service_codes, created_by, submitted_at)
            select uuidv7(), 'R' || n, 1, 1, 'o' || 1 + n % 20000, 'b' || 1 + n % 20000, case when n > 20000 then 'SUPERSEDED' else 'SUBMITTED' end,
                'FORM', 'fi', false, true, 'x', 'x@x', '[]', array['S' || n % 50], 'c' || n % 50, now()
            from generate_series(1, 40000) n
            """;

    private ManyOrganisations() {}
}
