-- Grain: organisation_id, child_id, started_date
-- Each episode as a stay in a placement: in which spell, in which period of care.
--
-- A spell goes on while the carer is the same: after a change of legal status only (L)
-- or of placement with the same carer (T, U, or reason PLACE), when a child is placed
-- for adoption with the present foster carer (A3, A5), and through a temporary move
-- (T0-T4), which counts as the placement it interrupts. After a temporary move the
-- child is back with the same carer if the URN is the same; without a URN, if the kind,
-- the provider and the postcode, where known, are. An episode ends when the next one
-- starts, if not before. Care begins anew after a gap, with S, and where a series of
-- short breaks (V3, V4) begins or ends.
with episodes as (
    select
        organisation_id,
        child_id,
        started_date,
        ended_date,
        upper(reason_new_episode) as reason_new_episode,
        upper(reason_ceased) as reason_ceased,
        upper(reason_place_change) as reason_place_change,
        upper(placement_type) as placement_type,
        upper(placement_provider) as placement_provider,
        nullif(ltrim(upper(urn), 'X'), '') as urn,
        replace(upper(placement_postcode), ' ', '') as postcode,
        coalesce(upper(legal_status) in ('V3', 'V4'), false) as is_short_break_series,
        coalesce(upper(placement_type) like 'T%', false) as is_temporary,
    from stg_extract_episodes
),

kinds as (
    select
        *,
        case
            when placement_type in ('U1', 'U2', 'U3') then 'Foster, family and friends'
            when placement_type in ('U4', 'U5', 'U6') then 'Foster, other carers'
            when placement_type in ('K1', 'K2', 'R1', 'S1') then 'Residential'
            when placement_type in ('H5', 'P2', 'K3') then 'Supported accommodation'
            when placement_type in ('A3', 'A4', 'A5', 'A6') then 'Placed for adoption'
            when placement_type = 'P1' then 'With parents'
            else 'Other'
        end as placement_kind,
        case
            when placement_provider = 'PR1' then 'In-house'
            when placement_provider in ('PR4', 'PR5') then 'Independent agency'
            when placement_provider = 'PR2' then 'Another council'
            when placement_provider = 'PR3' then 'Other public body'
            when placement_provider = 'PR0' then 'Parents'
            else 'Not known'
        end as provider,
    from episodes
),

neighbours as (
    select
        *,
        lag(ended_date) over child as last_ended_date,
        lag(started_date) over child as last_started_date,
        lead(started_date) over child as next_started_date,
        lag(is_short_break_series) over child as was_short_break_series,
        lag(is_temporary) over child as was_temporary,
        lag(reason_place_change) over child as last_reason,
        struct_pack(
            placement_type := placement_type,
            placement_kind := placement_kind,
            provider := provider,
            urn := urn,
            postcode := postcode,
            reason_place_change := reason_place_change
        ) as placement,
    from kinds
    window child as (partition by organisation_id, child_id order by started_date)
),

cared_for as (
    select
        *,
        coalesce(
            last_started_date is null
            or last_ended_date < started_date
            or reason_new_episode = 'S'
            or is_short_break_series <> was_short_break_series,
            false
        ) as starts_care,
    from neighbours
),

periods as (
    select
        *,
        max(case when starts_care then started_date end) over (
            partition by organisation_id, child_id
            order by started_date
            rows unbounded preceding
        ) as care_period_start,
    from cared_for
),

interrupted as (
    select
        *,
        last_value(case when not is_temporary then placement end ignore nulls) over (
            partition by organisation_id, child_id, care_period_start
            order by started_date
            rows between unbounded preceding and 1 preceding
        ) as former,
    from periods
),

compared as (
    select
        *,
        case
            when starts_care then false
            when is_temporary then true
            when
                placement_type in ('A3', 'A5')
                and former['placement_kind'] like 'Foster%'
                then true
            when was_temporary
                then coalesce(
                    urn = former['urn'],
                    placement_kind = former['placement_kind']
                    and provider = former['provider']
                    and coalesce(postcode = former['postcode'], true),
                    false
                )
            else
                coalesce(reason_new_episode in ('L', 'T', 'U'), false)
                or coalesce(last_reason = 'PLACE', false)
        end as is_same_carer,
        case when is_temporary then coalesce(former, placement) else placement end
            as counted,
    from interrupted
)

select
    organisation_id,
    child_id,
    started_date,
    case
        when next_started_date <= coalesce(ended_date, next_started_date)
            then next_started_date
        else ended_date
    end as ended_date,
    max(case when not is_same_carer then started_date end) over (
        partition by organisation_id, child_id
        order by started_date
        rows unbounded preceding
    ) as spell_started_date,
    care_period_start,
    reason_new_episode,
    last_reason as reason_of_change,
    reason_place_change,
    counted['reason_place_change'] as lasting_reason,
    reason_ceased,
    counted['placement_type'] as placement_type,
    counted['placement_kind'] as placement_kind,
    counted['provider'] as provider,
    counted['urn'] as urn,
    is_temporary,
    coalesce(was_temporary, false) as is_after_temporary,
    is_short_break_series,
from compared
