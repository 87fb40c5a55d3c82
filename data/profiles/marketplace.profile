# SPDX-License-Identifier: GPL-3.0-or-later
# The marketplace's own case; its limits were not found: left empty.

[profile]
title=Marketplace
pictures=2
card-numbers=hide
address=keep
location=strip
language=en

[question-amount]
answer=amount
reasons=all
required=true
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11

[question-description]
answer=description
reasons=all
required=true
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11

[question-expected]
answer=expected
reasons=not-received
required=false
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11

[question-received]
answer=received
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=true
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11

[question-difference]
answer=difference
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=true
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11

[question-contact]
answer=contact
reasons=all
required=false
trust=reported
source=rules of the marketplaces: what a dispute asks
checked=2026-11
