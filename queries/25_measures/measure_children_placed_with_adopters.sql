-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Children who moved in with their adoptive family in the month.
select
    organisation_id,
    month,
    sex,
    ethnic_group,
    age_band,
    count(*) as numerator,
    cast(null as bigint) as denominator,
    'adoption; header' as source_files,
from core_adoption_steps
where step = 'placed'
group by organisation_id, month, sex, ethnic_group, age_band
