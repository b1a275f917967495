package fi.kapa.obligation;

/** As many organisations as the plans of lists are looked at with. */
public final class ManyOrganisations {
    /** Their keys are {@code o1} to {@code o20000}. */
    public static final String INSERT = """
            insert into organisation (organisation, version, business_id, name_fi, name_sv, category, language, email, active, recorded_at)
            select 'o' || n, 1, 'b' || n, 'Nimi ' || n, 'Namn ' || n, (array['MUNICIPAL_AUTHORITY', 'STATE_ADMINISTRATIVE_AUTHORITY', 'COURT_OR_JUDICIAL_BODY', 'OTHER'])[1 + n % 4],
                'fi', 'x@x', n % 100 > 0, now()
            from generate_series(1, 20000) n
            """;

    private ManyOrganisations() {}
}
