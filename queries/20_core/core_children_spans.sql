-- Grain: organisation_id, child_id, started_date, age_band
-- From which month end to which a child is counted in one placement and age band.
--
-- `to_month` and the other limits ending in `_to` are the first month no longer
-- counted. A child looked after on a month's last day has had three placements in the
-- 12 months up to it while the last but two still reached into them; in the year since
-- 1 April likewise. Placements of less than a day, and series of short breaks, are not
-- placements here (NI 62). `long_from` is the first month that ends 2.5 years or more
-- after care began; `settled_from` the first that ends two years or more after the
-- placement did, or after the one before it for a child placed for adoption.
with stays as (
    select * from core_placement_stays
    where not is_short_break_series
),

spells as (
    select * from core_spells
    where
        not is_short_break_series
        and (ended_date is null or ended_date > started_date)
),

live as (
    select
        months.organisation_id,
        min(months.month) as first_month,
        max(months.month_end) + 1 as after_last,
    from core_live_months as months
    inner join core_extract_coverage as coverage using (organisation_id)
    where coverage.file_name = 'episodes' and months.month >= coverage.first_month
    group by months.organisation_id
),

bands as (
    select
        unnest(
            ['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'Not known']
        ) as age_band,
        unnest([0, 1, 5, 10, 16, null]) as from_age,
        unnest([1, 5, 10, 16, 150, null]) as to_age,
),

marked as (
    select
        *,
        lag(ended_date) over child - 1 as second_last_date,
        lag(ended_date, 2) over child - 1 as third_last_date,
        lag(started_date) over period as before_started_date,
    from spells
    window
        child as (partition by organisation_id, child_id order by started_date),
        period as (
            partition by organisation_id, child_id, care_period_start
            order by started_date
        )
),

joined as (
    select
        stays.organisation_id,
        stays.child_id,
        stays.started_date,
        stays.placement_kind,
        stays.provider,
        bands.age_band,
        marked.sex,
        marked.ethnic_group,
        greatest(
            stays.started_date,
            marked.birth_date + to_years(bands.from_age),
            live.first_month
        ) as from_date,
        least(
            stays.ended_date,
            marked.birth_date + to_years(bands.to_age),
            live.after_last
        ) as to_date,
        marked.second_last_date,
        marked.third_last_date,
        stays.care_period_start + interval 30 month as long_date,
        case
            when stays.placement_kind = 'Placed for adoption'
                then coalesce(marked.before_started_date, marked.started_date)
            else marked.started_date
        end + interval 24 month as settled_date,
    from stays
    inner join live using (organisation_id)
    inner join marked
        on
            stays.organisation_id = marked.organisation_id
            and stays.child_id = marked.child_id
            and stays.spell_started_date = marked.started_date
    inner join bands
        on (marked.birth_date is null) = (bands.from_age is null)
)

select
    organisation_id,
    child_id,
    started_date,
    placement_kind,
    provider,
    age_band,
    sex,
    ethnic_group,
    cast(date_trunc('month', from_date) as date) as from_month,
    cast(date_trunc('month', to_date) as date) as to_month,
    cast(date_trunc('month', second_last_date) + interval 12 month as date)
        as two_rolling_to,
    cast(date_trunc('month', third_last_date) + interval 12 month as date)
        as three_rolling_to,
    make_date(year(second_last_date - interval 3 month) + 1, 4, 1) as two_year_to,
    make_date(year(third_last_date - interval 3 month) + 1, 4, 1) as three_year_to,
    cast(date_trunc('month', long_date) as date) as long_from,
    cast(date_trunc('month', settled_date) as date) as settled_from,
from joined
where date_trunc('month', from_date) < date_trunc('month', to_date)
