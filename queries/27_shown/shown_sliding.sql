-- Grain: organisation_id, quantity, month
-- The months up to which 12 of them may be summed exactly, in a series of small months.
--
-- Sums that move on by a month tell how much each month differs from the same month of
-- other years. Together they tell every month as soon as each calendar month has had
-- one with none. So a run of years is shown only as far back as it leaves room: the
-- least of each calendar month, added up, is 2 or more in every guard, or all is 0.
-- Where the months of all else in a guard are shown, each month needs room of its own.
-- A whole and its part begin in the same year: what is left for the whole's months must
-- be left in the part. The one that a guard hides gives way; in a share the whole does,
-- as without its part there is no share. With less room than 10 it is tight: sums under
-- a filter, beside those of the whole, would take up what is left.
with series as (
    select distinct
        organisation_id,
        quantity,
        is_small_series,
    from shown_units
),

known_guards as (
    select
        series.organisation_id,
        guards.hides as quantity,
        guards.guard,
    from shown_guards as guards
    inner join series using (quantity)
    where guards.guard <> 'itself'
    group by series.organisation_id, guards.hides, guards.guard
    having
        bool_or(guards.quantity = guards.hides)
        and not bool_or(series.is_small_series and guards.quantity <> guards.hides)
),

guards as (
    select distinct
        organisation_id,
        quantity,
        guard,
    from shown_year_fits
),

amounts as (
    select
        organisation_id,
        quantity,
        guard,
        month,
        year(month - interval 3 month) as financial_year,
        month(month) as month_of_year,
        round(amount, 6) as amount,
        needs_room,
    from shown_guarded
),

months as (
    select unnest(range(1, 13)) as month_of_year,
),

places as (
    select
        runs.*,
        guards.guard,
        months.month_of_year,
    from shown_year_runs as runs
    inner join guards using (organisation_id, quantity)
    cross join months
),

to_the_end as (
    select
        places.*,
        min(amounts.amount) over later as least,
        max(amounts.amount) over later as most,
        coalesce(bool_or(amounts.needs_room) over later, false) as needs_room,
    from places
    left join amounts
        using (organisation_id, quantity, guard, financial_year, month_of_year)
    window later as (
        partition by
            places.organisation_id,
            places.quantity,
            places.guard,
            places.run,
            places.month_of_year
        order by places.financial_year desc
        rows unbounded preceding
    )
),

beside as (
    select
        to_the_end.*,
        itself.least as own_least,
        itself.most as own_most,
    from to_the_end
    inner join to_the_end as itself
        using (organisation_id, quantity, run, financial_year, month_of_year)
    where itself.guard = 'itself'
),

judged as (
    select
        organisation_id,
        quantity,
        guard,
        run,
        financial_year,
        max(most) = 0 and not bool_or(needs_room) as is_none,
        coalesce(sum(least), 0) as least_count,
        count_if(least >= 1) >= 2 and count_if(own_least >= 1) >= 2 as has_two,
        coalesce(
            bool_and(least >= 1 or own_least >= 1 or (most = 0 and own_most = 0)), true
        ) as has_room_each_month,
    from beside
    group by organisation_id, quantity, guard, run, financial_year
),

begun as (
    select
        judged.organisation_id,
        judged.quantity,
        judged.run,
        judged.financial_year,
    from judged
    left join known_guards as known using (organisation_id, quantity, guard)
    group by
        judged.organisation_id, judged.quantity, judged.run, judged.financial_year
    having
        bool_and(
            coalesce(judged.is_none, true)
            or (
                judged.least_count >= 2
                and (
                    known.guard is null
                    or (judged.has_two and judged.has_room_each_month)
                )
            )
        )
),

own_first_years as (
    select
        organisation_id,
        quantity,
        run,
        min(begun.financial_year) as financial_year,
        max(runs.financial_year) as last_year,
    from begun
    inner join shown_year_runs as runs using (organisation_id, quantity, run)
    group by organisation_id, quantity, run
),

pairs as (
    select
        whole.quantity as whole,
        part.quantity as part,
        bool_or(hides = part.quantity and not starts_with(guard, 'rest of '))
            as is_part_hidden,
    from shown_guards as whole
    inner join shown_guards as part using (hides, guard)
    where whole.sign > 0 and part.sign < 0
    group by whole.quantity, part.quantity
),

late_parts as (
    select distinct
        parts.organisation_id,
        parts.quantity,
        parts.run,
    from pairs
    inner join own_first_years as parts on pairs.part = parts.quantity
    inner join own_first_years as wholes
        on
            parts.organisation_id = wholes.organisation_id
            and pairs.whole = wholes.quantity
    where
        pairs.is_part_hidden
        and wholes.financial_year < parts.financial_year
        and wholes.last_year >= parts.financial_year
),

part_years as (
    select
        pairs.whole as quantity,
        parts.organisation_id,
        parts.financial_year,
    from pairs
    inner join own_first_years as parts on pairs.part = parts.quantity
    where not pairs.is_part_hidden
),

first_years as (
    select
        own.organisation_id,
        own.quantity,
        own.run,
        greatest(
            own.financial_year, coalesce(max(parts.financial_year), own.financial_year)
        ) as financial_year,
    from own_first_years as own
    left join part_years as parts
        on
            own.organisation_id = parts.organisation_id
            and own.quantity = parts.quantity
            and parts.financial_year between own.financial_year and own.last_year
    left join late_parts
        on
            own.organisation_id = late_parts.organisation_id
            and own.quantity = late_parts.quantity
            and own.run = late_parts.run
    where late_parts.run is null
    group by own.organisation_id, own.quantity, own.run, own.financial_year
),

rooms as (
    select
        organisation_id,
        quantity,
        run,
        financial_year,
        coalesce(min(if(is_none, null, least_count)) < 10, false) as is_tight,
    from judged
    group by organisation_id, quantity, run, financial_year
),

summed as (
    select
        organisation_id,
        quantity,
        month,
        financial_year,
    from amounts
    where guard = 'itself'
    qualify
        count(*) over (
            partition by organisation_id, quantity
            order by month
            rows between 11 preceding and current row
        ) = 12
)

select
    summed.organisation_id,
    summed.quantity,
    summed.month,
    rooms.is_tight,
from summed
inner join shown_year_runs using (organisation_id, quantity, financial_year)
inner join first_years using (organisation_id, quantity, run)
inner join rooms
    on
        first_years.organisation_id = rooms.organisation_id
        and first_years.quantity = rooms.quantity
        and first_years.run = rooms.run
        and first_years.financial_year = rooms.financial_year
where summed.financial_year > first_years.financial_year
