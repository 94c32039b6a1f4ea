-- Grain: organisation_id, child_id, started_date
-- SSDA903 episodes, the latest return of each; the child is not counted on ended_date.
select
    organisation_id,
    child as child_id,
    decom as started_date,
    rne as reason_new_episode,
    ls as legal_status,
    cin,
    place as placement_type,
    place_provider as placement_provider,
    dec as ended_date,
    rec as reason_ceased,
    reason_place_change,
    home_post as home_postcode,
    pl_post as placement_postcode,
    urn,
    source_file,
    row_number,
from raw_extract_episodes
