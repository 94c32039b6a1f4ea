-- Grain: organisation_id, month
-- Every month that is over by the day of the extract, from the first that is covered.
--
-- The month in which the records were drawn counts only if it was drawn on its last
-- day. No more than the latest 15 years.
with authorities as (
    select * from stg_extract_authorities
),

begun as (
    select
        organisation_id,
        min(first_month) as first_month,
    from core_extract_coverage
    group by organisation_id
),

months as (
    select
        authorities.organisation_id,
        authorities.extracted_date,
        cast(
            unnest(
                range(
                    greatest(
                        begun.first_month,
                        cast(
                            date_trunc('month', authorities.extracted_date)
                            - interval 180 month as date
                        )
                    ),
                    authorities.extracted_date,
                    interval 1 month
                )
            ) as date
        ) as month,
    from authorities
    inner join begun using (organisation_id)
),

over as (
    select
        organisation_id,
        extracted_date,
        month,
        last_day(month) as month_end,
    from months
    where last_day(month) <= extracted_date
)

select
    organisation_id,
    month,
    month_end,
    extracted_date,
    concat(
        year(month - interval 3 month),
        '/',
        right(cast(year(month - interval 3 month) + 1 as varchar), 2)
    ) as financial_year,
    month = max(month) over (partition by organisation_id) as is_latest,
from over
order by organisation_id, month
