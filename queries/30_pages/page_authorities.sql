-- Grain: organisation_name
-- The authorities with extracts: how fresh they are, and whether they are made up.
-- Those without a whole month come last: there is nothing of them to show yet.
with authorities as (
    select * from stg_extract_authorities
),

latest as (
    select
        organisation_id,
        min(month) as first_month,
        max(month_end) as last_month_end,
    from core_live_months
    group by organisation_id
),

files as (
    select
        organisation_id,
        count(*) as file_count,
    from stg_extract_files
    group by organisation_id
)

select
    authorities.organisation_name,
    authorities.full_name,
    authorities.ons_code,
    authorities.extracted_date,
    authorities.is_fictional,
    latest.first_month,
    latest.last_month_end,
    files.file_count,
from authorities
left join latest using (organisation_id)
left join files using (organisation_id)
order by latest.last_month_end is null, authorities.organisation_name
