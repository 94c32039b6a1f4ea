-- Grain: organisation_id, quantity, guard, month
-- Exact: never read by a page. How much each guard of a quantity is in each month.
--
-- Place-days count as places on an average day of the month. Beside a stock a flow
-- tells what else moved (`moved`). Both could be other numbers only together, by as
-- much as months have of both (`moved with`): they need that where either is 1 to 4.
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
),

stocks as (
    select
        organisation_id,
        quantity,
        month,
        amount - lag(amount) over in_order as change,
    from counted
    window in_order as (partition by organisation_id, quantity order by month)
),

moved as (
    select
        flows.organisation_id,
        flows.quantity,
        moves.stock,
        flows.month,
        flows.amount as this,
        flows.amount - moves.sign * stocks.change as other,
        other - known.amount as rest,
    from counted as flows
    inner join shown_moves as moves on flows.quantity = moves.flow
    inner join stocks
        on
            flows.organisation_id = stocks.organisation_id
            and moves.stock = stocks.quantity
            and flows.month = stocks.month
    left join counted as known
        on
            flows.organisation_id = known.organisation_id
            and moves.known = known.quantity
            and flows.month = known.month
    where stocks.change is not null
)

select
    counted.organisation_id,
    guards.hides as quantity,
    guards.guard,
    counted.month,
    sum(guards.sign * counted.amount) as amount,
    false as needs_room,
from counted
inner join shown_guards as guards using (quantity)
inner join terms
    on
        guards.hides = terms.hides
        and guards.guard = terms.guard
group by counted.organisation_id, guards.hides, guards.guard, counted.month
having count(*) = any_value(terms.term_count)
union all
select
    organisation_id,
    quantity,
    'moved ' || stock as guard,
    month,
    other as amount,
    false as needs_room,
from moved
union all
select
    organisation_id,
    quantity,
    'moved with ' || stock as guard,
    month,
    least(this, other) as amount,
    this between 1 and 4 or other between 1 and 4 as needs_room,
from moved
union all
select
    organisation_id,
    quantity,
    'moved besides ' || stock as guard,
    month,
    rest as amount,
    false as needs_room,
from moved
where rest is not null
