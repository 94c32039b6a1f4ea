-- Grain: organisation_id, month, cut
-- Which periods a month belongs to: its whole financial year, and twelve months.
-- The twelve are the last ones or those before them, so that the two can be compared.
-- The running year is left out: the last twelve months cover it.
with months as (
    select
        *,
        row_number() over (
            partition by organisation_id
            order by month desc
        ) as months_back,
    from core_recruitment_months
),

years as (
    select
        organisation_id,
        month,
        'year' as cut,
        min(month) over year_of as period_start,
        max(month_end) over year_of as period_end,
    from months
    window year_of as (partition by organisation_id, financial_year)
    qualify count(*) over year_of = 12
),

twelves as (
    select
        organisation_id,
        month,
        'rolling_12' as cut,
        min(month) over twelve as period_start,
        max(month_end) over twelve as period_end,
    from months
    where months_back <= 24
    window twelve as (partition by organisation_id, months_back <= 12)
    qualify count(*) over twelve = 12
)

select * from years
union all by name
select * from twelves
