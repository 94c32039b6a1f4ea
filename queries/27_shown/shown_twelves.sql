-- Grain: organisation_id, quantity, month
-- The months up to which 12 of them are summed exactly for readers of totals; tight as
-- in shown_sliding.
--
-- Where the 12 months are made of whole stretches (shown_units), and where their sums
-- may move on by a month (shown_sliding). A whole of two parts moves on only where both
-- parts are shown: less the one it would tell the other.
with stretches as (
    select
        organisation_id,
        quantity,
        month,
        cast(month - interval 11 month as date) as first_month,
        count(unit_start) over last_12 as month_count,
        min(unit_start) over last_12 as unit_start,
        max(unit_end) over last_12 as unit_end,
    from shown_units
    window last_12 as (
        partition by organisation_id, quantity
        order by month
        rows between 11 preceding and current row
    )
),

whole_stretches as (
    select
        organisation_id,
        quantity,
        month,
    from stretches
    where month_count = 12 and unit_start = first_month and unit_end = month
),

either as (
    select * from whole_stretches
    union distinct
    select
        organisation_id,
        quantity,
        month,
    from shown_sliding
),

parts as (
    select
        hides as quantity,
        quantity as part,
        count(*) over (partition by hides, guard) as part_count,
    from shown_guards
    where sign < 0
    qualify part_count > 1
),

part_months as (
    select
        shown_sliding.organisation_id,
        shown_sliding.quantity,
        shown_sliding.month,
        parts.part,
    from shown_sliding
    inner join parts using (quantity)
),

without_parts as (
    select
        part_months.organisation_id,
        part_months.quantity,
        part_months.month,
    from part_months
    left join either
        on
            part_months.organisation_id = either.organisation_id
            and part_months.part = either.quantity
            and part_months.month = either.month
    where either.month is null
)

select
    organisation_id,
    quantity,
    month,
    false as is_tight,
from whole_stretches
union all
select
    sliding.organisation_id,
    sliding.quantity,
    sliding.month,
    sliding.is_tight,
from shown_sliding as sliding
left join without_parts using (organisation_id, quantity, month)
left join whole_stretches as whole
    on
        sliding.organisation_id = whole.organisation_id
        and sliding.quantity = whole.quantity
        and sliding.month = whole.month
where without_parts.month is null and whole.month is null
