-- Grain: organisation_name, activity, period_label
-- What the report says of the reach of its campaigns: as printed and as read, what was
-- done and what was only announced. The document ties none of it to enquiries.
with figures as (
    select * from core_figures
    where is_main and value is not null
),

measures (measure_order, measure_id) as (
    values
    (1, 'twitter_impressions'),
    (2, 'film_views'),
    (3, 'facebook_page_likes'),
    (4, 'twitter_followers'),
    (5, 'information_sessions_held'),
    (6, 'radio_interviews'),
    (7, 'festivals_attended'),
    (8, 'publicity_items'),
    (9, 'awards')
)

select
    figures.organisation_name,
    -- The financial year in which the period ends.
    cast(year(figures.period_end_date - interval 3 month) as varchar)
    || '/'
    || right(cast(year(figures.period_end_date + interval 9 month) as varchar), 2)
        as financial_year,
    case
        when figures.measure_id = 'publicity_items' then figures.breakdown
        else concat_ws(': ', figures.measure_name, figures.breakdown)
    end as activity,
    figures.period_label,
    figures.as_printed,
    cast(figures.value as bigint) as reach_count,
    figures.is_approximate,
    figures.role = 'target' as is_announced,
    concat_ws(' ', figures.reading, figures.note) as remark,
    figures.measure_id,
    figures.document_id,
    figures.reference,
from figures
inner join measures using (measure_id)
order by
    figures.organisation_name,
    measures.measure_order,
    figures.breakdown,
    figures.period_end_date,
    figures.period_label
