-- Grain: organisation_id, tally_id, cut, period_start, period_end,
-- dim_1, value_1, dim_2, value_2, part, part_2
-- Exact: never read by a page. Which parts of a tally are withheld from totals.
--
-- Without a filter as shown_parts does it, for the whole and for each part of two.
-- Under one filter as shown_pairs does it, values by parts. Under two filters there is
-- nothing to withhold: shown_tally_cells has no such rows for totals.
with cells as (
    select
        cells.*,
        part || '|' || part_2 as place,
        hash(organisation_id, tally_id, cut, period_start, period_end) as tally,
        sum(tally_count) over split as total_count,
    from shown_tally_cells as cells
    cross join core_audience
    where core_audience.audience = 'totals'
    window split as (
        partition by
            organisation_id,
            tally_id,
            cut,
            period_start,
            period_end,
            dim_1,
            value_1,
            dim_2,
            value_2
    )
),

lines as (
    select
        tally,
        place,
        tally_count,
        'all' as line,
    from cells
    where dim_1 = ''
    union all
    select
        tally,
        place,
        tally_count,
        'row ' || part as line,
    from cells
    where dim_1 = '' and part_2 <> ''
    union all
    select
        tally,
        place,
        tally_count,
        'column ' || part_2 as line,
    from cells
    where dim_1 = '' and part_2 <> ''
),

judged_lines as (
    select
        tally,
        place,
        tally_count,
        bool_or(tally_count between 1 and 4) over in_line as has_small,
        min(if(tally_count >= 5, round(tally_count / 5), null)) over in_line as fewest,
    from lines
    window in_line as (partition by tally, line)
),

hidden_places as (
    select
        tally,
        place,
        bool_or(
            has_small
            and (
                tally_count between 1 and 4
                or fewest is null
                or (tally_count >= 5 and round(tally_count / 5) = fewest)
            )
        ) as is_hidden,
    from judged_lines
    group by tally, place
),

totals as (
    select distinct
        tally,
        dim_1,
        value_1,
        total_count,
    from cells
    where dim_1 <> ''
),

judged_totals as (
    select
        *,
        bool_or(total_count between 1 and 4) over in_dim as has_small,
        min(if(total_count >= 5, round(total_count / 5), null)) over in_dim as fewest,
    from totals
    window in_dim as (partition by tally, dim_1)
),

hidden_totals as (
    select
        tally,
        dim_1,
        value_1,
        has_small
        and (
            total_count between 1 and 4
            or fewest is null
            or (total_count >= 5 and round(total_count / 5) = fewest)
        ) as is_hidden,
    from judged_totals
),

under_one as (
    select
        cells.*,
        hash(cells.tally, cells.dim_1) as grid,
        places.is_hidden or values_.is_hidden as is_hidden_before,
        values_.is_hidden as is_total_hidden,
    from cells
    inner join hidden_places as places using (tally, place)
    inner join hidden_totals as values_ using (tally, dim_1, value_1)
    where cells.dim_1 <> ''
),

lined as (
    select
        grid,
        value_1,
        place,
        tally_count,
        tally_count < 5 as is_small,
        (count(*) over in_row = 2 and min(tally_count) over in_row < 5)
        or (count(*) over in_column = 2 and min(tally_count) over in_column < 5)
            as is_beside_small,
    from under_one
    where not is_hidden_before and tally_count > 0
    window
        in_row as (partition by grid, value_1),
        in_column as (partition by grid, place)
    qualify bool_or(tally_count < 5) over (partition by grid)
),

movable as (
    select
        *,
        case
            when tally_count < 5 then tally_count > 1
            when is_beside_small then tally_count >= 6
            when tally_count < 8 then tally_count >= 6
            else tally_count - 5 * round(tally_count / 5) >= -1
        end as can_fall,
        case
            when tally_count < 5 then tally_count <= 3
            when is_beside_small then true
            when tally_count < 8 then tally_count <= 6
            else tally_count - 5 * round(tally_count / 5) <= 1
        end as can_rise,
    from lined
),

safe as (
    select distinct
        small.grid,
        small.value_1,
        small.place,
    from movable as small
    inner join movable as beside
        on
            small.grid = beside.grid
            and small.value_1 = beside.value_1
            and small.place <> beside.place
    inner join movable as below
        on
            small.grid = below.grid
            and small.place = below.place
            and small.value_1 <> below.value_1
    inner join movable as across
        on
            small.grid = across.grid
            and below.value_1 = across.value_1
            and beside.place = across.place
    where
        small.is_small
        and (
            (
                small.can_rise
                and beside.can_fall
                and below.can_fall
                and across.can_rise
            )
            or (
                small.can_fall
                and beside.can_rise
                and below.can_rise
                and across.can_fall
            )
        )
),

unsafe as (
    select distinct movable.grid,
    from movable
    left join safe using (grid, value_1, place)
    where movable.is_small and safe.grid is null
),

withheld as (
    select
        cells.* exclude (place, tally, total_count),
        places.is_hidden,
        coalesce(cells.total_count between 1 and 4, false) as is_total_hidden,
    from cells
    inner join hidden_places as places using (tally, place)
    where cells.dim_1 = ''
    union all by name
    select
        under_one.* exclude (place, tally, total_count, grid, is_hidden_before),
        under_one.is_hidden_before
        or coalesce(lined.is_small or lined.is_beside_small, false)
        or unsafe.grid is not null as is_hidden,
    from under_one
    left join unsafe using (grid)
    left join lined using (grid, value_1, place)
)

select
    organisation_id,
    tally_id,
    cut,
    period_start,
    period_end,
    dim_1,
    value_1,
    dim_2,
    value_2,
    part,
    part_2,
    is_hidden,
    is_total_hidden,
from withheld
