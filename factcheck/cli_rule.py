"""The commands of the rule kit: ``factcheck rule …``."""
