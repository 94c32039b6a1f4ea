-- Grain: organisation_id, measure_id, role, measure_cut, period_end, dim_1, value_1
-- Between what bounds a count must be, by what measures show of it.
--
-- Only counts that a tally has too: of the whole authority and under one filter. A
-- count that is not shown has no bounds, but for those of its parts under two filters.
with ranges as (
    select
        *,
        unnest(['numerator', 'denominator']) as role,
        unnest([numerator, denominator]) as amount,
        if(is_rounded and amount > 0, 2, 0) as margin,
        if(is_rounded and amount = 5, 5, amount - margin) as least,
        amount + margin as most,
    from shown_measures
    where measure_id in (select measure_id from shown_tally_links)
),

-- What two filters show of a value adds up to what one of them shows of it.
pairs as (
    select
        *,
        dim_2 as other,
    from ranges
    where dim_2 <> ''
    union all by name
    select
        * replace (dim_2 as dim_1, value_2 as value_1),
        dim_1 as other,
    from ranges
    where dim_2 <> ''
),

paired as (
    select
        organisation_id,
        measure_id,
        cut,
        period_end,
        dim_1,
        value_1,
        role,
        other,
        sum(coalesce(least, 0)) as least,
        if(count(*) = count(most), sum(most), null) as most,
    from pairs
    group by
        organisation_id, measure_id, cut, period_end, dim_1, value_1, role, other
),

in_pairs as (
    select
        organisation_id,
        measure_id,
        cut,
        period_end,
        dim_1,
        value_1,
        role,
        max(least) as pairs_least,
        min(most) as pairs_most,
    from paired
    group by organisation_id, measure_id, cut, period_end, dim_1, value_1, role
)

select
    ranges.organisation_id,
    ranges.measure_id,
    ranges.cut as measure_cut,
    ranges.period_end,
    ranges.dim_1,
    ranges.value_1,
    ranges.role,
    ranges.amount,
    greatest(ranges.least, coalesce(in_pairs.pairs_least, ranges.least)) as least,
    least(ranges.most, coalesce(in_pairs.pairs_most, ranges.most)) as most,
from ranges
left join in_pairs
    using (organisation_id, measure_id, cut, period_end, dim_1, value_1, role)
where ranges.dim_2 = ''
