-- Grain: measure_id, standard_id
-- What published standards ask for, beside the measure that says how often it is kept.
with links as (
    select * from core_live_standards
),

standards as (
    select * from stg_standards
),

measures as (
    select * from stg_measures
),

organisations as (
    select * from stg_organisations
)

select
    links.measure_id,
    measures.measure_name,
    links.standard_id,
    standards.standard,
    standards.value_text,
    case when standards.value_text is null then 'x' end as value_text_symbol,
    standards.scope,
    organisations.organisation_name as owner_name,
    standards.document_id,
    replace(standards.reference, '; ', ', ') as reference,
from links
inner join standards on links.standard_id = standards.standard_id
inner join measures on links.measure_id = measures.measure_id
inner join organisations
    on standards.organisation_id = organisations.organisation_id
order by
    standards.service desc,
    measures.measure_name asc,
    links.standard_id asc
