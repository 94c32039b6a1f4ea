"""What the themes of the record are called on the screen."""

THEMES = {
    "recruitment": "Recruitment",
    "homes": "Homes and placements",
    "stability": "Stability",
    "money": "Money",
    "adoption": "Adoption",
    "inspection": "Inspection",
    "support": "Support and training",
    "governance": "How the service is run",
}


def theme_name(theme: str) -> str:
    """Return a theme as it is written on the screen."""
    return THEMES.get(theme, theme.capitalize())
