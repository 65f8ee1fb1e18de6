"""The shape of a claim file, for editors that check while you write."""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["ArticleNote", "schema"]


class ArticleNote(BaseModel):
    """What a claim file knows of an article that it quotes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    headline: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    outlet: str | None = None
    lineage: str | None = None
    version: int = Field(default=1, ge=1)

    def facts(self) -> dict[str, Any]:
        """Everything but the name."""
        return {name: value for name, value in self if name != "name"}


def schema() -> dict[str, Any]:
    """The JSON Schema of a claim file: full claims, and the short form that people write."""
    from factcheck.claim import CLAIM_KINDS, claim_adapter
    from factcheck.read.short import allowed_fields

    full = claim_adapter().json_schema(ref_template="#/$defs/{model}")
    note = ArticleNote.model_json_schema()
    definitions = full.pop("$defs")
    for claim in CLAIM_KINDS.values():
        definitions[claim.__name__]["required"] = [*definitions[claim.__name__]["required"], "kind"]
    short = [
        {
            "type": "object",
            "title": f"{kind} (short form)",
            "properties": {
                "kind": {"const": kind},
                "quote": {"type": "string"},
                "article": {"type": "string"},
                **{name: {} for name in allowed_fields(kind) if name not in ("kind", "quote", "article")},
            },
            "required": ["kind", "article", "quote"],
            "additionalProperties": False,
        }
        for kind in CLAIM_KINDS
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck claim file",
        "type": "object",
        "properties": {
            "schema": {"const": 1},
            "articles": {"type": "array", "items": {"$ref": "#/$defs/ArticleNote"}},
            "claims": {"type": "array", "items": {"anyOf": [full, *short]}},
        },
        "additionalProperties": False,
        "$defs": {**definitions, "ArticleNote": note},
    }
