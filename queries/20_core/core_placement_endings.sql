-- Grain: organisation_id, child_id, spell_started_date, changed_date, change
-- Every placement that ended, and every change that did not end one, by day.
--
-- change is 'Moved' (to another carer), 'Same carer' (another placement with the same
-- carer), 'Temporary move' (a child went away for a while and the placement was kept),
-- 'Left care' or 'Not known'. A change of legal status only is none of these. Kind and
-- provider are those of the placement that ended; the age is that of the day.
with months as (
    select
        months.organisation_id,
        min(months.month) as first_date,
        max(months.month_end) as last_date,
    from core_live_months as months
    inner join core_extract_coverage as coverage using (organisation_id)
    where coverage.file_name = 'episodes' and months.month >= coverage.first_month
    group by months.organisation_id
),

spells as (
    select * from core_spells
    where not is_short_break_series
),

stays as (
    select * from core_placement_stays
    where not is_short_break_series
),

reasons as (
    select * from core_placement_reasons
),

ended as (
    select
        organisation_id,
        child_id,
        started_date as spell_started_date,
        ended_date as changed_date,
        case ending
            when 'moved' then 'Moved'
            when 'left care' then 'Left care'
            else 'Not known'
        end as change,
        placement_kind,
        provider,
        if(ending = 'moved', coalesce(ending_reason, '-'), null) as reason_code,
    from spells
    where ended_date is not null
),

not_ended as (
    select
        organisation_id,
        child_id,
        spell_started_date,
        started_date as changed_date,
        if(is_temporary, 'Temporary move', 'Same carer') as change,
        placement_kind,
        provider,
        cast(null as varchar) as reason_code,
    from stays
    where
        started_date <> spell_started_date
        and not is_after_temporary
        and (
            is_temporary
            or reason_new_episode is distinct from 'L'
            or reason_of_change = 'PLACE'
        )
),

changes as (
    select * from ended
    union all by name
    select * from not_ended
)

select
    changes.organisation_id,
    changes.child_id,
    changes.changed_date,
    cast(date_trunc('month', changes.changed_date) as date) as month,
    changes.change,
    changes.spell_started_date,
    changes.placement_kind,
    changes.provider,
    spells.next_placement_kind,
    spells.next_provider,
    case
        when spells.birth_date is null then 'Not known'
        when changes.changed_date < spells.birth_date + interval 1 year then 'Under 1'
        when changes.changed_date < spells.birth_date + interval 5 year then '1 to 4'
        when changes.changed_date < spells.birth_date + interval 10 year then '5 to 9'
        when changes.changed_date < spells.birth_date + interval 16 year
            then '10 to 15'
        else '16 and over'
    end as age_band,
    spells.sex,
    spells.ethnic_group,
    reasons.reason,
    reasons.reason_order,
    coalesce(reasons.is_narrow, false) as is_narrow,
    coalesce(reasons.is_broad, false) as is_broad,
from changes
inner join months
    on
        changes.organisation_id = months.organisation_id
        and changes.changed_date between months.first_date and months.last_date
inner join spells
    on
        changes.organisation_id = spells.organisation_id
        and changes.child_id = spells.child_id
        and changes.spell_started_date = spells.started_date
left join reasons
    on coalesce(changes.reason_code, '') = reasons.reason_code
