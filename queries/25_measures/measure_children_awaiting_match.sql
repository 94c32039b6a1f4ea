-- Grain: organisation_id, month, sex, ethnic_group, age_band
-- Children with a plan for adoption and no match at the end of the month.
--
-- A group of children that has ever waited has a row in every month: no child is 0.
with waiting as (
    select * from core_adoption_waiting
),

months as (
    select
        months.organisation_id,
        months.month,
    from core_live_months as months
    inner join core_adoption_begun as begun
        on
            months.organisation_id = begun.organisation_id
            and months.month >= begun.first_month
),

groups as (
    select distinct
        organisation_id,
        sex,
        ethnic_group,
        age_band,
    from waiting
),

counted as (
    select
        organisation_id,
        month,
        sex,
        ethnic_group,
        age_band,
        count(*) as child_count,
    from waiting
    group by organisation_id, month, sex, ethnic_group, age_band
)

select
    months.organisation_id,
    months.month,
    groups.sex,
    groups.ethnic_group,
    groups.age_band,
    coalesce(counted.child_count, 0) as numerator,
    cast(null as bigint) as denominator,
    'adoption; header' as source_files,
from months
inner join groups using (organisation_id)
left join counted using (organisation_id, month, sex, ethnic_group, age_band)
