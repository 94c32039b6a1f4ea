"""The sentences on the reach of publicity, at their edges."""

from findings import reach as says


def counted(activity, number, announced=False, approximate=False):
    return {
        "activity": activity,
        "reach_count": number,
        "is_announced": announced,
        "is_approximate": approximate,
    }


def test_the_two_widest_are_named_and_announcements_are_not():
    rows = [
        counted("Twitter impressions", 76_000, approximate=True),
        counted("Film views", 44_000, approximate=True),
        counted("Festivals attended", 3),
        counted("Information sessions", 90_000, announced=True),
    ]
    assert says.headline(rows) == (
        "The widest reach that is claimed: about 76,000 Twitter impressions and about"
        " 44,000 film views."
    )


def test_announcements_alone_are_no_reach():
    assert says.headline([counted("Information sessions", 20, announced=True)]) == (
        "The report announces what will be done and counts nothing yet."
    )


def test_a_count_says_whether_it_is_rough_or_only_announced():
    assert says.as_read(counted("Film views", 44_000, approximate=True)) == (
        "about 44,000"
    )
    assert says.as_read(counted("Sessions", 20, announced=True)) == "20 announced"


def test_growth_is_told_where_one_thing_is_counted_twice():
    rows = [counted("Facebook page likes", 1054), counted("Facebook page likes", 1822)]
    # 1822 / 1054 = 1.7287
    assert says.notes(rows)[0] == (
        "Facebook page likes rose from 1,054 to 1,822: 73% more."
    )


def test_without_a_second_count_or_from_none_there_is_no_growth():
    assert len(says.notes([counted("Film views", 44_000)])) == 1
    assert len(says.notes([counted("Likes", 0), counted("Likes", 9)])) == 1
