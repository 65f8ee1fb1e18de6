"""Reading: files to articles and claims, and claims back to files.

Every error names the file and, where there is one, the line; one bad file never stops the others.
"""

from factcheck.read.files import ARTICLE_TYPES, CLAIM_TYPES
from factcheck.read.marked import QuotedArticle
from factcheck.read.read import Read, read
from factcheck.read.schema import schema
from factcheck.read.write import FORMATS, write_claims

__all__ = [
    "ARTICLE_TYPES",
    "CLAIM_TYPES",
    "FORMATS",
    "QuotedArticle",
    "Read",
    "read",
    "schema",
    "write_claims",
]
