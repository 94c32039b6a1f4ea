-- Grain: monitoring_id
-- Who watches what, how and how often, with the page that serves them.
with monitoring as (
    select * from stg_monitoring
),

organisations as (
    select * from stg_organisations
),

documents as (
    select
        document_id,
        title as document_title,
    from stg_documents
),

pages as (
    select listed.*
    from
        (
            values
            (1, 'overview', 'Overview'),
            (2, 'recruitment', 'Recruitment'),
            (3, 'occupancy', 'Occupancy'),
            (4, 'disruptions', 'Disruptions'),
            (5, 'outturn', 'Outturn'),
            (6, 'adoption', 'Adoption'),
            (7, 'inspection', 'Inspection and actions'),
            (8, 'check', 'Check the numbers'),
            (9, 'sources', 'Sources')
        ) as listed (page_order, serves_page, page_title)
)

select
    monitoring.monitoring_id,
    organisations.organisation_name,
    pages.page_order,
    monitoring.serves_page,
    pages.page_title,
    monitoring.system,
    monitoring.kind,
    monitoring.what_it_monitors,
    monitoring.frequency,
    case when monitoring.frequency is null then 'x' end as frequency_symbol,
    monitoring.body,
    case when monitoring.body is null then 'x' end as body_symbol,
    monitoring.note,
    monitoring.document_id,
    documents.document_title,
    monitoring.reference,
from monitoring
inner join organisations using (organisation_id)
inner join documents using (document_id)
inner join pages using (serves_page)
order by
    organisations.organisation_name,
    pages.page_order,
    monitoring.system,
    monitoring.monitoring_id
