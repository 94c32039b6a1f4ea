"""The outturn page of a service's own records; its figures come with the next change."""

from components import live_filters, page

live = live_filters.draw()
page.head("Outturn", f"Records of {live.organisation}.")
