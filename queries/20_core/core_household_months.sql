-- Grain: organisation_id, month, team, household_type
-- Households approved on the last day of each complete month.
with households as (
    select * from core_households
),

months as (
    select * from core_live_months
)

select
    households.organisation_id,
    months.month,
    households.team,
    households.household_type,
    count(*) as household_count,
from households
inner join months
    on
        households.organisation_id = months.organisation_id
        and households.approval_date <= months.month_end
        and coalesce(households.ended_date, date '9999-12-31') > months.month_end
group by
    households.organisation_id,
    months.month,
    households.team,
    households.household_type
