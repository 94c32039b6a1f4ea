-- Grain: organisation_id, child_id, month
-- Children with a plan for adoption and no match, at the end of each month.
--
-- has_authority: a court had allowed the council to place the child by then.
with children as (
    select * from core_adoption_children
    where waiting_from_date is not null
),

months as (
    select * from core_live_months
),

latest as (
    select
        organisation_id,
        month_end as last_month_end,
    from months
    where is_latest
),

spells as (
    select
        children.*,
        unnest(
            range(
                cast(date_trunc('month', children.waiting_from_date) as date),
                coalesce(children.waiting_until_date, latest.last_month_end + 1),
                interval 1 month
            )
        ) as began,
    from children
    inner join latest using (organisation_id)
),

waiting as (
    select
        spells.*,
        months.month,
        months.month_end,
    from spells
    inner join months
        on
            spells.organisation_id = months.organisation_id
            and cast(spells.began as date) = months.month
    where
        spells.waiting_until_date is null
        or spells.waiting_until_date > months.month_end
)

select
    organisation_id,
    child_id,
    month,
    month_end,
    sex,
    ethnic_group,
    case
        when birth_date is null then 'Not known'
        when date_sub('year', birth_date, month_end) < 1 then 'Under 1'
        when date_sub('year', birth_date, month_end) < 5 then '1 to 4'
        when date_sub('year', birth_date, month_end) < 10 then '5 to 9'
        when date_sub('year', birth_date, month_end) < 16 then '10 to 15'
        else '16 and over'
    end as age_band,
    waiting_from_date,
    month_end - waiting_from_date as waited_days,
    coalesce(placement_order_date <= month_end, false) as has_authority,
from waiting
