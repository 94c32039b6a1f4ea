-- Grain: organisation_id, quantity, month
-- The months up to which 12 of them are summed exactly for readers of totals.
--
-- Where the 12 months are made of whole stretches (shown_units), and where their sums
-- may move on by a month (shown_sliding).
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
)

select
    organisation_id,
    quantity,
    month,
from stretches
where month_count = 12 and unit_start = first_month and unit_end = month
union distinct
select
    organisation_id,
    quantity,
    month,
from shown_sliding
