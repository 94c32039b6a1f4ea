-- Grain: organisation_id, measure_id, cut, period_end
-- The whole authority's values, one series for each measure and cut, as they are shown.
-- A measure that is not shown in a cut stands there as the nearest thing that is: one
-- too small for months, quarters or half-years as the 12 months to the same day; a
-- count at a day, in the rolling cut, as the count at that day.
-- Values that are confidential are mostly the small ones, so that a mean of the others
-- would be too high. A series of which more than a tenth is confidential gives way to
-- one with fewer gaps, and where it stays it is not read: `is_withheld`.
-- A number of events begins with the first one that is not 0: the zeros before it are
-- as likely to be of a time from which nothing was kept.
-- `covers_months` is how many months of events one value counts, 0 for a count at a
-- day; `step_months` how far one value lies from the next. Where a value covers more
-- than a step, neighbours share events and the trend is not read: `is_overlapping`.
with steps (cut, shown_as, step_months, preference) as (
    values
    ('month', 'month', 1, 1),
    ('month', 'rolling_12', 1, 2),
    ('quarter', 'quarter', 3, 1),
    ('quarter', 'rolling_12', 3, 2),
    ('half_year', 'half_year', 6, 1),
    ('half_year', 'rolling_12', 6, 2),
    ('year', 'year', 12, 1),
    ('rolling_12', 'rolling_12', 1, 1),
    ('rolling_12', 'month', 1, 2)
),

shown as (
    select * from shown_measures
    where dim_1 = '' and dim_2 = ''
),

measures as (
    select * from stg_measures
),

about as (
    select
        shown.organisation_id,
        shown.measure_id,
        shown.cut as shown_as,
        avg(if(shown.value_symbol = 'c', 1, 0)) as withheld_share,
        min(shown.period_end) filter (
            where shown.value <> 0 or shown.value_symbol = 'c'
        ) as first_event_date,
    from shown
    group by shown.organisation_id, shown.measure_id, shown.cut
),

chosen as (
    select
        about.*,
        steps.cut,
        steps.step_months,
        steps.preference,
    from about
    inner join steps using (shown_as)
    qualify
        row_number() over (
            partition by about.organisation_id, about.measure_id, steps.cut
            order by
                if(about.withheld_share > 0.1, about.withheld_share, 0),
                steps.preference
        ) = 1
),

placed as (
    select
        shown.* exclude (cut),
        chosen.shown_as,
        chosen.cut,
        chosen.step_months,
        chosen.withheld_share,
        12 * year(shown.period_end) + month(shown.period_end) as month_number,
        measures.live_aggregation,
        measures.live_value,
    from shown
    inner join chosen
        on
            shown.organisation_id = chosen.organisation_id
            and shown.measure_id = chosen.measure_id
            and shown.cut = chosen.shown_as
    inner join measures on shown.measure_id = measures.measure_id
    where
        -- Quarters end in March, June, September, December; half-years in March and
        -- September. The year's own rows end in March.
        (
            chosen.preference = 1
            or month(shown.period_end) % chosen.step_months = 3 % chosen.step_months
        )
        and (
            measures.live_value <> 'count'
            or measures.live_aggregation = 'stock'
            or shown.period_end >= coalesce(
                chosen.first_event_date, shown.period_end
            )
        )
),

covered as (
    select
        *,
        case
            -- These look back over a year, or over the year so far, at each month end.
            when measure_id in (
                'three_or_more_placements_pct', 'three_or_more_placements_year_pct'
            ) then 12
            when live_aggregation = 'stock' then 0
            when shown_as = 'rolling_12' or live_aggregation = 'rolling_12' then 12
            when live_aggregation = 'rolling_36' then 36
            else step_months
        end as covers_months,
    from placed
)

select
    organisation_id,
    measure_id,
    cut,
    period_start,
    period_end,
    shown_as,
    month_number // step_months as period_number,
    12 // step_months as periods_a_year,
    step_months,
    covers_months,
    covers_months > step_months as is_overlapping,
    withheld_share > 0.1 as is_withheld,
    live_aggregation,
    live_value,
    cast(numerator as double) as numerator,
    numerator_symbol,
    cast(denominator as double) as denominator,
    denominator_symbol,
    cast(value as double) as value,
    value_symbol,
    source_files,
from covered
