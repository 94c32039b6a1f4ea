-- Grain: organisation_id, quantity, month
-- Exact: never read by a page. The stretch of months that a month may be shown in.
--
-- A month in which a guard is 1 to 4 is not shown, nor are the others of its quarter:
-- the quarter stands for them, or else the half-year, or else the year. So everything
-- that can be worked out from the figures shown is a sum of stretches, each of which
-- is 0 or at least 5. A quantity that is small in most months has its years only.
with guarded as (
    select
        *,
        year(month - interval 3 month) as financial_year,
        (month(month) + 8) % 12 as place,
    from shown_guarded
),

sizes (size) as (
    values (1), (3), (6), (12)
),

sums as (
    select
        guarded.organisation_id,
        guarded.quantity,
        guarded.guard,
        guarded.financial_year,
        sizes.size,
        guarded.place // sizes.size as block,
        abs(round(sum(guarded.amount), 6)) as amount,
        bool_or(guarded.needs_room) as needs_room,
        starts_with(guarded.guard, 'moved with ') as is_of_both,
        count(*) as month_count,
    from guarded
    cross join sizes
    group by
        guarded.organisation_id,
        guarded.quantity,
        guarded.guard,
        guarded.financial_year,
        sizes.size,
        guarded.place // sizes.size
),

blocks as (
    select
        organisation_id,
        quantity,
        financial_year,
        size,
        block,
        bool_and(
            case
                when is_of_both then not needs_room or (size > 1 and amount >= 2)
                else amount = 0 or amount >= 5
            end
        ) as is_fit,
        bool_and(month_count = size or starts_with(guard, 'moved ')) as is_whole,
    from sums
    group by organisation_id, quantity, financial_year, size, block
),

months as (
    select
        single.organisation_id,
        single.quantity,
        single.financial_year,
        single.block as place,
        single.is_fit as is_month_fit,
        quarter.is_fit and quarter.is_whole as is_quarter_fit,
        half.is_fit and half.is_whole as is_half_fit,
        whole.is_fit and whole.is_whole as is_year_fit,
        bool_and(single.is_fit) over in_quarter as is_quarter_fine,
        avg(if(single.is_fit, 1, 0)) over (
            partition by single.organisation_id, single.quantity
        ) < 0.5 as is_small,
    from blocks as single
    inner join blocks as quarter
        on
            single.organisation_id = quarter.organisation_id
            and single.quantity = quarter.quantity
            and single.financial_year = quarter.financial_year
            and single.block // 3 = quarter.block
            and quarter.size = 3
    inner join blocks as half
        on
            single.organisation_id = half.organisation_id
            and single.quantity = half.quantity
            and single.financial_year = half.financial_year
            and single.block // 6 = half.block
            and half.size = 6
    inner join blocks as whole
        on
            single.organisation_id = whole.organisation_id
            and single.quantity = whole.quantity
            and single.financial_year = whole.financial_year
            and whole.size = 12
    where single.size = 1
    window in_quarter as (
        partition by
            single.organisation_id,
            single.quantity,
            single.financial_year,
            single.block // 3
    )
),

halves as (
    select
        *,
        bool_and(is_quarter_fine or is_quarter_fit) over (
            partition by organisation_id, quantity, financial_year, place // 6
        ) as is_half_fine,
    from months
),

years as (
    select
        *,
        bool_and(is_half_fine or is_half_fit) over (
            partition by organisation_id, quantity, financial_year
        ) as is_year_fine,
    from halves
),

catalogued as (
    select
        quantities.quantity,
        bool_or(measures.is_small) as is_small,
        bool_or(measures.live_aggregation = 'stock') as is_stock,
    from shown_quantities as quantities
    inner join stg_measures as measures using (measure_id)
    where
        quantities.quantity = measures.measure_id
        or starts_with(quantities.quantity, measures.measure_id || ' ')
    group by quantities.quantity
),

sized as (
    select
        years.*,
        catalogued.is_stock,
        not catalogued.is_stock
        and (years.is_small or catalogued.is_small) as is_small_series,
        case
            when catalogued.is_stock then if(is_month_fit, 1, null)
            when is_small_series then if(is_year_fit, 12, null)
            when not is_year_fine and is_year_fit then 12
            when not is_half_fine and is_half_fit then 6
            when not is_quarter_fine and is_quarter_fit then 3
            when is_quarter_fine then 1
        end as size,
    from years
    inner join catalogued using (quantity)
)

select
    organisation_id,
    quantity,
    cast(
        make_date(financial_year, 4, 1) + to_months(cast(place as integer)) as date
    ) as month,
    cast(
        make_date(financial_year, 4, 1)
        + to_months(cast(place // size * size as integer)) as date
    ) as unit_start,
    cast(
        unit_start + to_months(cast(size - 1 as integer)) as date
    ) as unit_end,
    is_small_series,
from sized
