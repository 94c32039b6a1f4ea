-- Grain: organisation_name, indicator, basis, period_end
-- What lies behind A1, A2 and A10: the middle of the waits, and what the longest do.
select
    authorities.organisation_name,
    spread.indicator,
    case spread.cut when 'rolling_36' then 'Three years' else 'One year' end as basis,
    spread.* exclude (organisation_id, indicator, cut, source_files),
    spread.mean_days - spread.mean_without_days as moved_days,
    spread.mean_without_days_symbol as moved_days_symbol,
    core_audience.audience = 'totals' as is_rounded,
    sources.document_id,
    sources.reference,
from shown_adoption_spread as spread
cross join core_audience
inner join stg_extract_authorities as authorities using (organisation_id)
left join core_extract_sources as sources using (organisation_id, source_files)
order by
    authorities.organisation_name asc,
    spread.period_end asc,
    case spread.indicator when 'A1' then 1 when 'A10' then 2 else 3 end asc,
    spread.cut desc
