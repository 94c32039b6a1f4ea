-- Grain: organisation_name, period_end, placement_kind
-- What a week of each kind of placement cost since April, against its budget.
select
    authorities.organisation_name,
    case kinds.placement_kind
        when 'in-house fostering' then 'In-house'
        when 'ifa' then 'Independent agency'
        when 'residential' then 'Residential'
        else 'Supported accommodation'
    end as placement_type,
    kinds.* exclude (organisation_id, source_files),
    kinds.actual_week_gbp - kinds.budget_week_gbp as week_variance_gbp,
    kinds.actual_week_gbp_symbol as week_variance_gbp_symbol,
    sources.document_id,
    sources.reference,
from shown_outturn_kinds as kinds
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
where kinds.placement_kind not in ('adoption', 'other')
order by
    authorities.organisation_name,
    kinds.period_end,
    case kinds.placement_kind
        when 'in-house fostering' then 1
        when 'ifa' then 2
        when 'residential' then 3
        else 4
    end
