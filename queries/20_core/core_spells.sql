-- Grain: organisation_id, child_id, started_date
-- Placement spells: what a child lives with one carer, from the first day to the last.
--
-- The child is not counted on ended_date. A spell ends as 'moved' (another placement
-- follows at once), 'left care' or 'not known' (the record says that another episode
-- follows, and has none); it is 'open' if it has not ended. placement_kind, provider,
-- urn and last_placement_type are those at its end, or now; first_... those at its
-- beginning. A spell that ends during a temporary move takes the reason of the move,
-- unless the move itself began with a placement that was not to go on.
with stays as (
    select * from core_placement_stays
),

children as (
    select * from stg_extract_children
),

unplanned as (
    select reason_code from core_placement_reasons
    where is_broad
),

grouped as (
    select
        organisation_id,
        child_id,
        spell_started_date as started_date,
        min(care_period_start) as care_period_start,
        max(ended_date) as last_ended_date,
        bool_or(ended_date is null) as is_open,
        bool_or(is_short_break_series) as is_short_break_series,
        arg_min(placement_type, started_date) as first_placement_type,
        arg_min(placement_kind, started_date) as first_placement_kind,
        arg_min(provider, started_date) as first_provider,
        arg_max(placement_type, started_date) as last_placement_type,
        arg_max(placement_kind, started_date) as placement_kind,
        arg_max(provider, started_date) as provider,
        arg_max_null(urn, started_date) as urn,
        arg_max_null(reason_ceased, started_date) as ceased_reason,
        arg_max_null(
            case
                when lasting_reason in (select reason_code from unplanned)
                    then lasting_reason
                else reason_place_change
            end,
            started_date
        ) as ending_reason,
    from stays
    group by organisation_id, child_id, spell_started_date
),

followed as (
    select
        *,
        case when not is_open then last_ended_date end as ended_date,
        lead(started_date) over period as next_started_date,
        lead(first_placement_kind) over period as next_placement_kind,
        lead(first_provider) over period as next_provider,
    from grouped
    window period as (
        partition by organisation_id, child_id, care_period_start
        order by started_date
    )
)

select
    followed.organisation_id,
    followed.child_id,
    followed.started_date,
    followed.ended_date,
    case
        when followed.ended_date is null then 'open'
        when followed.next_started_date is not null then 'moved'
        when coalesce(followed.ceased_reason, 'X1') = 'X1' then 'not known'
        else 'left care'
    end as ending,
    case when followed.next_started_date is not null then followed.ending_reason end
        as ending_reason,
    case when followed.next_started_date is null then followed.ceased_reason end
        as ceased_reason,
    followed.next_started_date,
    followed.next_placement_kind,
    followed.next_provider,
    followed.care_period_start,
    followed.placement_kind,
    followed.provider,
    followed.urn,
    followed.first_placement_kind,
    followed.first_provider,
    followed.first_placement_type,
    followed.last_placement_type,
    followed.is_short_break_series,
    coalesce(children.sex, 'Not known') as sex,
    coalesce(children.ethnic_group, 'Not known') as ethnic_group,
    children.birth_date,
from followed
left join children
    on
        followed.organisation_id = children.organisation_id
        and followed.child_id = children.child_id
