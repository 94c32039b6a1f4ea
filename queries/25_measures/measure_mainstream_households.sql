-- Grain: organisation_id, month, team
-- Mainstream households approved to foster at the end of each month.
select
    organisation_id,
    month,
    team,
    household_count as numerator,
    cast(null as bigint) as denominator,
    'households' as source_files,
from core_households_standing
where household_type = 'mainstream'
