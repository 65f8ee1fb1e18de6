from collections.abc import Iterator

from factcheck import Age, Finding, Person, Related, consistent, discrepant, finding, groups, rule, said


@rule(
    "T106",
    severity="warning",
    select=groups(Age, Person, within="article", every=True),
    examples=[
        discrepant(
            "born in 1990, 34 in 2021",
            said(
                Age,
                "Mary Holt, [[34]], runs the bakery.",
                person="Mary Holt",
                value=34,
                published="2021-06-01",
            ),
            said(Person, "[[Mary Holt]] was born in 1990.", born=1990, published="2021-06-01"),
            problem="34, but born in 1990: Mary Holt would be 30 or 31 in 2021",
        ),
        consistent(
            "the birthday is still to come",
            said(
                Age,
                "Mary Holt, [[30]], runs the bakery.",
                person="Mary Holt",
                value=30,
                published="2021-06-01",
            ),
            said(Person, "[[Mary Holt]] was born in 1990.", born=1990, published="2021-06-01"),
        ),
        consistent(
            "another person's birth",
            said(
                Age,
                "Mary Holt, [[34]], runs the bakery.",
                person="Mary Holt",
                value=34,
                published="2021-06-01",
            ),
            said(Person, "[[Ann Dale]] was born in 1990.", born=1990, published="2021-06-01"),
        ),
    ],
)
def age_against_birth(claims: tuple[Age | Person, ...], related: Related) -> Iterator[Finding]:
    """An age does not go with the year of birth in the same article, counted at its publication."""
    for age in claims:
        article = related.articles.get(age.span.article)
        if not isinstance(age, Age) or age.person is None or article is None or article.published is None:
            continue
        for person in claims:
            if (
                not isinstance(person, Person)
                or person.born is None
                or age.person not in (person.name, person.full)
            ):
                continue
            oldest = article.published.year - person.born
            if not (age.value.contains(oldest) or age.value.contains(oldest - 1)):
                yield finding(
                    f"{age.quote}, but born in {person.born}: "
                    f"{person.name} would be {oldest - 1} or {oldest} in {article.published.year}",
                    age,
                    person,
                    why=f"{article.published.year} - {person.born} = {oldest}, "
                    f"or {oldest - 1} before the birthday",
                    ask="is the age wrong, or the year of birth?",
                    assuming=(f"the age is that of {article.published.year}",),
                )
