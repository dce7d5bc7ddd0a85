"""docs/api.md: how to begin, and every address as the description of the API has it."""

from typing import Any

from reviews.api.routes import described
from reviews.problems import ADDRESS

HEAD = """# The REST API

Programs read and change articles, pairs and what people say about them under `/api/v1/`, by the rules that hold on
pages. `/api/v1/openapi.json` describes every address, field and answer (OpenAPI 3.1); it needs no token. Why it is so:
[decision 42](decisions/0042-programs-come-with-tokens.md). This page is written by `manage.py list_routes --markdown`.

## A token
*My settings → Tokens for programs* makes one: what it is for, read only or read and write, all your projects or one,
and for how long. It is shown once. It acts in your name: it may do what you may, and nobody approves their own words by
it. A new password ends all tokens.

```
curl -H "Authorization: Bearer $TOKEN" https://desk.example/api/v1/me
curl -H "Authorization: Bearer $TOKEN" "https://desk.example/api/v1/articles/7/pairs?q=state:in_review%20has:error&limit=50"
curl -H "Authorization: Bearer $TOKEN" -F file=@mill.txt -F target_lang=zh-Hant-TW https://desk.example/api/v1/projects/1/articles
```

## Versions
Whoever changes something says which version they saw, by `version` in the body or by `If-Match` with the ETag of a pair
or term. Without it the answer is 428; where somebody else wrote meanwhile it is 409 with the texts `base` (what you
saw), `mine` and `theirs`.

```
curl -X PATCH -H "Authorization: Bearer $TOKEN" -H 'If-Match: "3"' -H "Content-Type: application/json" \\
     -d '{"target": "磨坊立在河口。", "reason": "Shorter"}' https://desk.example/api/v1/pairs/120
curl -X POST -H "Authorization: Bearer $TOKEN" -H 'If-Match: "4"' https://desk.example/api/v1/pairs/120/submit
```

A pair that is being re-checked comes with `last_approved`, the texts approved before; whoever approves it says by
`compared` up to which version they saw what changed.

## Jobs
What takes longer is done by a job. Loading a file is answered by the article and its `job`: ask for
`jobs/{job_id}` until it is `done`, and the article has its pairs. An export is answered by `exports/{file_id}`, whose
`content` is 404 until its `job` is done. A change of a text has its article checked again, and findings made anew have
other keys. `moves` of a pair are the rights that the caller has on it now; `align`, `apply_fix` and others of them are no
addresses: the list below is.

## Lists
`limit` is 200 at most; `next` of a page is `after` of the one that follows, and null on the last. The filter `q` of
pairs is that of the review screen: `state:`, `has:`, `is:`, `rule:` and words; what it does not know is refused.

## Once
A POST that is sent once more with the same token and `Idempotency-Key`, within a day, is answered as before, with the
header `Idempotency-Replayed`, and not done again. With another body, `If-Match` or address the key is refused.
The same file with the same words about it is one article, whether it has a key or not.

## What goes wrong
Answers of 400 and above are `application/problem+json` (RFC 9457): `code` is for programs and stays, `title` and
`detail` are sentences in the language of `Accept-Language` (en, zh-Hant, zh-Hans), `location` names a field, parameter,
header, row, line, byte or member.

| status | codes |
|---|---|
| 400 | `field.unknown`, `field.read_only`, `field.missing`, `field.type`, `field.value`, `field.too_long`, `field.character` |
| | `field.twice`; `bad_request`: broken before it could be read, or an address or form with a character that is refused |
| | `body.json`, `parameter.unknown`, `parameter.twice`, `version.value`, `version.two`, `query.…`, `idempotency.key` |
| 401 | `token.missing`, `token.invalid` |
| 403 | `token.scope`; of a role: `role`, `blocker` … |
| 404, 405 | `not_found`: it is not there, or not for you; `not_so`: see `Allow` |
| 409 | `conflict`; `idempotency.reused`; a rule of the desk: `own_text`, `state`, `locked`, `error_finding`, `compare` … |
| 413, 415 | `too_large`; `body.media_type` |
| 422 | a file that is not taken, with the code of its fault and its place |
| 428 | `version.required` |
| 429 | `token.too_many`: wait, as `Retry-After` says |

Text is kept as it is sent, but for CRLF, which is LF here. NUL, other control characters, surrogates and noncharacters
are refused.

## Addresses
"""


def addresses() -> list[tuple[str, str, str]]:
    """Method, address and summary of each."""
    paths: dict[str, Any] = described()["paths"]
    return [
        (method.upper(), path.removeprefix(ADDRESS), operation["summary"])
        for path, operations in sorted(paths.items())
        for method, operation in operations.items()
    ]


def markdown() -> str:
    """The whole page."""
    rows = "\n".join(f"| {method} | `{address or '/'}` | {summary} |" for method, address, summary in addresses())
    return f"{HEAD}| | | |\n|---|---|---|\n{rows}\n"
