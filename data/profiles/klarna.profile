# SPDX-License-Identifier: GPL-3.0-or-later
# Klarna's limits were not found: left empty.

[profile]
title=Klarna
pays=klarna
pictures=2
card-numbers=last-4
address=keep
location=strip
language=en

[question-amount]
answer=amount
reasons=all
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-contact]
answer=contact
reasons=all
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-description]
answer=description
reasons=all
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-expected]
answer=expected
reasons=not-received
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-received]
answer=received
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-difference]
answer=difference
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-return]
answer=return
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit;changed-mind
required=true
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11

[question-refund-promised]
answer=refund-promised
reasons=all
required=false
trust=official
source=documentation of Klarna
where=docs.klarna.com: agreed, not available, not as expected, could not help
checked=2026-11
