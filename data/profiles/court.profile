# SPDX-License-Identifier: GPL-3.0-or-later
# Pixels untouched: only what tells where a picture was taken is left out.

[profile]
title=Court or consumer authority
pictures=1
pixels=keep
card-numbers=last-4
address=keep
location=strip
language=en

[limit-pages]
most=300
trust=reported
source=UK court practice, PD 39
where=PD 39; Mann J, stjohnschambers.co.uk
checked=2026-11

[question-amount]
answer=amount
reasons=all
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-description]
answer=description
reasons=all
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-contact]
answer=contact
reasons=all
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-expected]
answer=expected
reasons=not-received
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-received]
answer=received
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-difference]
answer=difference
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-return]
answer=return
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit;changed-mind
required=true
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-negotiation]
answer=negotiation
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=false
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11

[question-refund-promised]
answer=refund-promised
reasons=all
required=false
trust=reported
source=UK court practice, PD 39
where=PD 39; stjohnschambers.co.uk
checked=2026-11
