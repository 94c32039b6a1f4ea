-- Grain: organisation_id, quantity, guard, month
-- Exact: never read by a page. How much each guard of a quantity is in each month.
--
-- Place-days count as places on an average day of the month.
with measures as (
    select
        measure_id,
        measure_id in (
            'occupancy_pct', 'vacancy_pct', 'effective_occupancy_pct'
        ) as is_place_days,
    from stg_measures
),

whole as (
    select
        monthly.organisation_id,
        monthly.measure_id,
        monthly.month,
        monthly.numerator,
        monthly.denominator,
        if(
            measures.is_place_days, extract('day' from last_day(monthly.month)), 1
        ) as per,
    from shown_monthly as monthly
    inner join measures using (measure_id)
    where monthly.dim_1 = ''
),

counted as (
    select
        whole.organisation_id,
        quantities.quantity,
        whole.month,
        any_value(
            if(
                quantities.role = 'numerator', whole.numerator, whole.denominator
            ) / whole.per
        ) as amount,
    from whole
    inner join shown_quantities as quantities using (measure_id)
    group by whole.organisation_id, quantities.quantity, whole.month
),

terms as (
    select
        hides,
        guard,
        count(*) as term_count,
    from shown_guards
    group by hides, guard
)

select
    counted.organisation_id,
    guards.hides as quantity,
    guards.guard,
    counted.month,
    sum(guards.sign * counted.amount) as amount,
from counted
inner join shown_guards as guards using (quantity)
inner join terms
    on
        guards.hides = terms.hides
        and guards.guard = terms.guard
group by counted.organisation_id, guards.hides, guards.guard, counted.month
having count(*) = any_value(terms.term_count)
