-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Children whom a court allowed the council to place in the month.
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
where step = 'placement order'
group by organisation_id, month, sex, ethnic_group, age_band
