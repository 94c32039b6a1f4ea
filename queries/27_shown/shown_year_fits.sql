-- Grain: organisation_id, quantity, guard, financial_year
-- Exact: never read by a page. Which years of a small series could be shown, joined.
--
-- A year is fit if each guard is 0 or at least 5 in it. It joins the year before if
-- that holds for each 12 months that end in it: their sums may then move on by a month
-- from the one year to the other. So far only by size: shown_sliding judges the rest.
with series as (
    select distinct
        organisation_id,
        quantity,
    from shown_units
    where is_small_series
),

sums as (
    select
        guarded.organisation_id,
        guarded.quantity,
        guarded.guard,
        guarded.month,
        year(guarded.month - interval 3 month) as financial_year,
        abs(round(sum(guarded.amount) over last_12, 6)) as amount,
        bool_or(guarded.needs_room) over last_12 as needs_room,
        starts_with(guarded.guard, 'moved with ') as is_of_both,
        count(*) over last_12 = 12 as is_whole,
    from shown_guarded as guarded
    inner join series using (organisation_id, quantity)
    window last_12 as (
        partition by guarded.organisation_id, guarded.quantity, guarded.guard
        order by guarded.month
        rows between 11 preceding and current row
    )
),

judged as (
    select
        *,
        not is_whole
        or case
            when is_of_both then not needs_room or amount >= 2
            else amount = 0 or amount >= 5
        end as is_fine,
    from sums
)

select
    organisation_id,
    quantity,
    guard,
    financial_year,
    bool_and(is_fine or month(month) <> 3) as is_fit,
    bool_and(is_fine) as is_joined,
from judged
group by organisation_id, quantity, guard, financial_year
