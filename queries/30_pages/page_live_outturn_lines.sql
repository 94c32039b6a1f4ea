-- Grain: organisation_name, period_end, service, cost_line, placement_kind
-- Each cost line against its budget since April, and at the year end.
--
-- From most over to most under; the totals come last.
select
    authorities.organisation_name,
    lines.* exclude (organisation_id, source_files),
    sources.document_id,
    sources.reference,
from shown_ledger_lines as lines
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    lines.period_end asc,
    lines.is_total asc,
    lines.variance_gbp desc,
    lines.service asc,
    lines.cost_line asc,
    lines.placement_kind asc
