-- Grain: organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
-- Exact: never read by a page. Which counts under two filters are withheld from totals.
--
-- What is withheld under one filter is withheld under two. Where a row or a column has
-- two numbers and one is 1 to 4, both are. A table of two filters is withheld whole,
-- zeros too, if one of its counts of 1 to 4 could not be another
-- number: if no child can be moved along a row and another back, so that every number
-- shown, and every sum, stays as it is. In a share only such a child moves as the share
-- leaves out, or else it changes sides.
with cells as (
    select
        counts.*,
        hash(
            counts.organisation_id,
            counts.measure_id,
            counts.cut,
            counts.period_end,
            counts.dim_1,
            counts.dim_2
        ) as grid,
        hash(counts.value_1) as row_id,
        hash(counts.value_2) as column_id,
        rows_.is_part_hidden or columns_.is_part_hidden as is_part_hidden,
        rows_.is_whole_hidden or columns_.is_whole_hidden as is_whole_hidden,
    from shown_counts as counts
    inner join shown_parts as rows_
        on
            counts.organisation_id = rows_.organisation_id
            and counts.measure_id = rows_.measure_id
            and counts.cut = rows_.cut
            and counts.period_end = rows_.period_end
            and counts.dim_1 = rows_.dim_1
            and counts.value_1 = rows_.value_1
    inner join shown_parts as columns_
        on
            counts.organisation_id = columns_.organisation_id
            and counts.measure_id = columns_.measure_id
            and counts.cut = columns_.cut
            and counts.period_end = columns_.period_end
            and counts.dim_2 = columns_.dim_1
            and counts.value_2 = columns_.value_1
    where counts.dim_2 <> ''
),

visible as (
    select
        grid,
        'part' as role,
        row_id,
        column_id,
        part_count as amount,
        coalesce(rest_count >= 1, true) as can_gain,
        true as can_lose,
    from cells
    where not is_part_hidden and part_count > 0
    union all
    select
        grid,
        'whole' as role,
        row_id,
        column_id,
        whole_count as amount,
        true as can_gain,
        coalesce(rest_count >= 1, true) as can_lose,
    from cells
    where not is_whole_hidden and whole_count > 0
),

lined as (
    select
        *,
        amount < 5 as is_small,
        (count(*) over in_row = 2 and min(amount) over in_row < 5)
        or (count(*) over in_column = 2 and min(amount) over in_column < 5)
            as is_beside_small,
    from visible
    window
        in_row as (partition by grid, role, row_id),
        in_column as (partition by grid, role, column_id)
    qualify bool_or(amount < 5) over (partition by grid, role)
),

movable as (
    select
        *,
        can_lose
        and case
            when amount < 5 then amount > 1
            when is_beside_small then amount >= 6
            when amount < 8 then amount >= 6
            else amount - 5 * round(amount / 5) >= -1
        end as can_fall,
        can_gain
        and case
            when amount < 5 then amount <= 3
            when is_beside_small then true
            when amount < 8 then amount <= 6
            else amount - 5 * round(amount / 5) <= 1
        end as can_rise,
    from lined
),

safe as (
    select distinct
        small.grid,
        small.role,
        small.row_id,
        small.column_id,
    from movable as small
    inner join movable as beside
        on
            small.grid = beside.grid
            and small.role = beside.role
            and small.row_id = beside.row_id
            and small.column_id <> beside.column_id
    inner join movable as below
        on
            small.grid = below.grid
            and small.role = below.role
            and small.column_id = below.column_id
            and small.row_id <> below.row_id
    inner join movable as across
        on
            small.grid = across.grid
            and small.role = across.role
            and below.row_id = across.row_id
            and beside.column_id = across.column_id
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
    select distinct
        movable.grid,
        movable.role,
    from movable
    left join safe using (grid, role, row_id, column_id)
    where movable.is_small and safe.grid is null
),

withheld as (
    select
        lined.grid,
        lined.role,
        lined.row_id,
        lined.column_id,
    from lined
    where lined.is_small or lined.is_beside_small
)

select
    cells.organisation_id,
    cells.measure_id,
    cells.cut,
    cells.period_end,
    cells.dim_1,
    cells.value_1,
    cells.dim_2,
    cells.value_2,
    cells.is_part_hidden
    or parts.grid is not null
    or unsafe_parts.grid is not null as is_part_hidden,
    cells.is_whole_hidden
    or wholes.grid is not null
    or unsafe_wholes.grid is not null as is_whole_hidden,
from cells
left join withheld as parts
    on
        cells.grid = parts.grid
        and cells.row_id = parts.row_id
        and cells.column_id = parts.column_id
        and parts.role = 'part'
left join withheld as wholes
    on
        cells.grid = wholes.grid
        and cells.row_id = wholes.row_id
        and cells.column_id = wholes.column_id
        and wholes.role = 'whole'
left join unsafe as unsafe_parts
    on cells.grid = unsafe_parts.grid and unsafe_parts.role = 'part'
left join unsafe as unsafe_wholes
    on cells.grid = unsafe_wholes.grid and unsafe_wholes.role = 'whole'
