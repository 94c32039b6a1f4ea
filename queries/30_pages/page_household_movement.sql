-- Grain: organisation_name, financial_year
-- Mainstream fostering households through the year. A year opens with the number in
-- which the year before closed; where that is not printed, the opening is worked out
-- backwards (closing - approved + left) and marked so. Turnover is households that
-- left as a share of those at the opening.
with years as (
    select * from core_years
    where
        breakdown = ''
        and role in ('actual', 'target')
        and measure_id in (
            'mainstream_households',
            'mainstream_households_left',
            'fostering_households_approved'
        )
),

wide as (
    select
        organisation_name,
        financial_year,
        year_end_date,
        max(value) filter (
            where measure_id = 'mainstream_households' and role = 'actual'
        ) as closing,
        max(value) filter (
            where measure_id = 'mainstream_households' and role = 'target'
        ) as target,
        max(value) filter (
            where measure_id = 'fostering_households_approved'
        ) as approved,
        max(value) filter (
            where measure_id = 'mainstream_households_left'
        ) as departed,
        any_value(document_id) as document_id,
        string_agg(distinct reference, ', ' order by reference) as reference,
    from years
    group by organisation_name, financial_year, year_end_date
),

chained as (
    select
        wide.*,
        before.closing as printed_opening,
        coalesce(
            before.closing, wide.closing - wide.approved + wide.departed
        ) as opening,
    from wide
    left join wide as before
        on
            wide.organisation_name = before.organisation_name
            and wide.year_end_date = before.year_end_date + interval 1 year
    where wide.closing is not null
)

select
    organisation_name,
    'fostering' as service,
    financial_year,
    year_end_date,
    cast(opening as bigint) as opening_count,
    case
        when printed_opening is not null then 'printed'
        when opening is not null then 'worked out'
        else 'not known'
    end as opening_basis,
    cast(approved as bigint) as approved_count,
    cast(departed as bigint) as left_count,
    cast(closing as bigint) as closing_count,
    cast(closing - opening as bigint) as net_change_count,
    100 * departed / nullif(opening, 0) as turnover_pct,
    -- Nothing, if the year's movements lead from its opening to its closing.
    cast(
        closing - (printed_opening + approved - departed) as bigint
    ) as unexplained_count,
    cast(target as bigint) as target_count,
    document_id,
    reference,
from chained
order by organisation_name, financial_year
