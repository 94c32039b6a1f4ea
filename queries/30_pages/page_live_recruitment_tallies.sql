-- Grain: organisation_id, tally_id, cut, period_end, dim_1, value_1, value_2, part
-- What became of applicants, and where those stand that are open: parts of a whole.
-- The share comes from the counts that may be shown; for totals, none is shown on
-- fewer than 10. `service` is the one that the tally counts.
with tallies as (
    select
        *,
        split_part(tally_id, '_', 1) as service,
    from shown_tallies
    where
        tally_id in (
            'fostering_cohort',
            'fostering_sources',
            'fostering_left',
            'fostering_enquiries_open',
            'fostering_assessments_open',
            'fostering_limits',
            'adoption_cohort',
            'adoption_sources',
            'adoption_left',
            'adoption_enquiries_open',
            'adoption_assessments_open',
            'adoption_limits'
        )
),

rated as (
    select
        tallies.*,
        if(
            core_audience.audience = 'totals' and tallies.total_count < 10,
            null,
            100 * tallies.tally_count / nullif(tallies.total_count, 0)
        ) as of_total_pct,
    from tallies
    cross join core_audience
),

authorities as (
    select * from stg_extract_authorities
),

sources as (
    select * from core_extract_sources
)

select
    rated.organisation_id,
    authorities.organisation_name,
    rated.service,
    rated.tally_id,
    rated.cut,
    rated.period_start,
    rated.period_end,
    rated.dim_1,
    rated.value_1,
    rated.dim_2,
    rated.value_2,
    rated.part,
    rated.part_order,
    rated.tally_count,
    rated.tally_count_symbol,
    rated.total_count,
    rated.total_count_symbol,
    rated.is_rounded,
    rated.is_total_rounded,
    rated.of_total_pct,
    if(rated.of_total_pct is null, 'c', null) as of_total_pct_symbol,
    sources.document_id,
    sources.reference,
from rated
inner join authorities using (organisation_id)
left join sources using (organisation_id, source_files)
order by
    authorities.organisation_name,
    rated.tally_id,
    rated.cut,
    rated.period_end,
    rated.dim_1,
    rated.value_1,
    rated.dim_2,
    rated.value_2,
    rated.part_order
