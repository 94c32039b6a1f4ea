-- Grain: organisation_id, month, team, household_type, reason
-- Mainstream and connected persons' households that left, by month.
with households as (
    select
        *,
        date_trunc('month', ended_date) as month,
    from core_fostering_households
    where household_type in ('mainstream', 'connected')
),

months as (
    select * from core_fostering_months
)

select
    households.organisation_id,
    months.month,
    households.team,
    households.household_type,
    households.reason,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'households' as source_files,
from households
inner join months using (organisation_id, month)
group by all
