-- Grain: organisation_id, child_id, step
-- Each step of a child's way to adoption, with the child as it was on that day.
with children as (
    select * from core_adoption_children
),

steps as (
    select
        organisation_id,
        child_id,
        unnest(
            [
                'decision',
                'placement order',
                'match',
                'placed',
                'order',
                'reversed',
                'disrupted',
            ]
        ) as step,
        unnest(
            [
                decision_date,
                placement_order_date,
                match_date,
                placed_date,
                order_date,
                reversed_date,
                disrupted_date,
            ]
        ) as step_date,
    from children
)

select
    steps.organisation_id,
    steps.child_id,
    steps.step,
    steps.step_date,
    cast(date_trunc('month', steps.step_date) as date) as month,
    children.sex,
    children.ethnic_group,
    case
        when children.birth_date is null then 'Not known'
        when date_sub('year', children.birth_date, steps.step_date) < 1 then 'Under 1'
        when date_sub('year', children.birth_date, steps.step_date) < 5 then '1 to 4'
        when date_sub('year', children.birth_date, steps.step_date) < 10 then '5 to 9'
        when date_sub('year', children.birth_date, steps.step_date) < 16 then '10 to 15'
        else '16 and over'
    end as age_band,
    children.sibling_group_id,
    children.a1_days,
    children.a2_days,
    children.a10_days,
from steps
inner join children using (organisation_id, child_id)
where steps.step_date is not null
