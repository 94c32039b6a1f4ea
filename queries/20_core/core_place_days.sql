-- Grain: organisation_id, household_id, from_date
-- The same stretches cut at the ends of months, with the days that each lasts.
--
-- Places times days are place-days. is_month_end marks the stretch that holds the last
-- day of its month. Only months that are complete, and that both files cover: before,
-- homes would look emptier than they were.
with spells as (
    select * from core_place_spells
),

covered as (
    select
        organisation_id,
        max(first_month) as first_month,
    from core_extract_coverage
    where file_name in ('places', 'episodes')
    group by organisation_id
    having count(*) = 2
),

months as (
    select months.*
    from core_live_months as months
    inner join covered using (organisation_id)
    where months.month >= covered.first_month
),

cut as (
    select
        * exclude (from_date, until_date),
        from_date as spell_from_date,
        until_date as spell_until_date,
        unnest(
            generate_series(
                date_trunc('month', from_date)::date,
                until_date - 1,
                interval 1 month
            )
        )::date as month,
    from spells
)

select
    cut.organisation_id,
    cut.household_id,
    cut.team,
    cut.household_type,
    cut.month,
    greatest(cut.spell_from_date, cut.month) as from_date,
    least(cut.spell_until_date, months.month_end + 1) as until_date,
    until_date - from_date as day_count,
    cut.spell_until_date > months.month_end as is_month_end,
    cut.approved_places,
    cut.filled_places,
    cut.unavailable_places,
    cut.vacant_places,
    cut.over_places,
    cut.is_on_hold,
    cut.unavailable_reason,
from cut
inner join months using (organisation_id, month)
