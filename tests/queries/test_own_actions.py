"""A service's own list of actions stands beside those of the documents."""

from tests.live import small


def listed(*actions):
    rows = [
        {
            "action_id": f"A{number}",
            "action": "Call within a day",
            "source_file": "x/actions.csv",
            **action,
        }
        for number, action in enumerate(actions, start=1)
    ]
    file = {"file_name": "actions", "source_file": "x/actions.csv", "row_count": 1}
    con = small({"actions": rows, "files": [file]}, "page_actions_and_own")
    found = con.sql(
        "from page_actions_and_own where organisation_name = 'Ayton' order by action_id"
    )
    return found.to_arrow_table().to_pylist()


def test_an_open_action_past_its_day_says_how_late_it_is():
    # Due 1 October 2026, records drawn on 31 October: 30 days.
    [row] = listed({"status": "open", "due_date": "2026-10-01"})
    assert (row["status"], row["due_text"]) == ("Open", "due 1 October 2026")
    assert row["note"] == "Late by 30 days when the records were drawn."
    assert row["document_id"] == "x-actions"


def test_an_action_due_on_the_day_of_the_extract_is_not_late():
    [row] = listed({"status": "open", "due_date": "2026-10-31"})
    assert row["note"] is None


def test_one_day_is_a_day():
    [row] = listed({"status": "open", "due_date": "2026-10-30"})
    assert row["note"] == "Late by 1 day when the records were drawn."


def test_a_closed_action_is_done_and_never_late():
    [row] = listed(
        {"status": "closed", "due_date": "2026-03-01", "closed_date": "2026-04-02"}
    )
    assert (row["status"], row["note"]) == ("Done", None)
    assert row["due_text"] == "due 1 March 2026, closed 2 April 2026"


def test_what_is_not_written_is_not_known():
    [row] = listed({"status": "open"})
    assert (row["owner"], row["body"]) == ("Not known", "Not known")
    assert (row["due_text"], row["due_text_symbol"]) == (None, "x")
