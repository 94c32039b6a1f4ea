-- Grain: organisation_id, month, team, reason
-- Mainstream households whose approval ended, by the month in which it did.
with households as (
    select
        *,
        date_trunc('month', ended_date) as month,
    from core_fostering_households
    where household_type = 'mainstream'
),

months as (
    select * from core_fostering_months
)

select
    households.organisation_id,
    months.month,
    households.team,
    households.reason,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'households' as source_files,
from households
inner join months using (organisation_id, month)
group by all
