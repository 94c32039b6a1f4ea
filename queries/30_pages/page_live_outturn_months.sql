-- Grain: organisation_name, service, month
-- Budget, spending and what is forecast, month by month and since April.
select
    authorities.organisation_name,
    months.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_ledger_months as months
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by authorities.organisation_name, months.service, months.month
