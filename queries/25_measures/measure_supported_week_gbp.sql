-- Grain: organisation_id, month
-- What a week of supported accommodation cost: pounds times 7, over the days of care.
--
-- Months whose ledger is not closed, and days before the episodes begin, are left out.
select
    lines.organisation_id,
    lines.month,
    7 * sum(lines.actual_gbp) as numerator,
    any_value(care_days.care_days) as denominator,
    'episodes; ledger' as source_files,
from core_ledger_lines as lines
inner join core_live_months using (organisation_id, month)
inner join core_extract_coverage as coverage
    on
        lines.organisation_id = coverage.organisation_id
        and lines.month >= coverage.first_month
        and coverage.file_name = 'episodes'
inner join core_care_days as care_days
    on
        lines.organisation_id = care_days.organisation_id
        and lines.month = care_days.month
        and lines.placement_kind = care_days.ledger_kind
where lines.is_closed and lines.placement_kind = 'supported accommodation'
group by lines.organisation_id, lines.month
