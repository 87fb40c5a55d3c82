# SPDX-License-Identifier: GPL-3.0-or-later
# Any card issuer, and what the networks' own profiles rest on (dossier.md, section 1).

[profile]
title=Card issuer
pays=credit-card:*;debit-card:*
pictures=2
card-numbers=last-4
address=keep
location=strip
language=en

[limit-files]
most=2
trust=doubtful
source=own choice, where an issuer says nothing
checked=2026-11

[limit-bytes-file]
most=4000000
trust=doubtful
source=own choice, where an issuer says nothing
checked=2026-11

[limit-pages]
most=19
trust=doubtful
source=own choice, where an issuer says nothing
checked=2026-11

[limit-types]
types=pdf
trust=doubtful
source=own choice, where an issuer says nothing
checked=2026-11

[question-amount]
answer=amount
reasons=all
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-contact]
answer=contact
reasons=all
required=true
trust=reported
source=documentation for card issuers
where=docs.galileo-ft.com; Increase
checked=2026-11

[question-description]
answer=description
reasons=all
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-expected]
answer=expected
reasons=not-received
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-expected-first]
answer=expected-first
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-cancelled]
answer=cancelled
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-place]
answer=place
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-late]
answer=late
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-others]
answer=others-same-merchant
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=docs.galileo-ft.com: 3 or more such claims on one merchant within 30 days
checked=2026-11

[question-statement]
answer=statement
reasons=not-received
required=false
trust=reported
source=documentation for card issuers
where=docs.galileo-ft.com: 3 or more such claims on one merchant within 30 days
checked=2026-11

[question-received]
answer=received
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-difference]
answer=difference
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-return]
answer=return
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit;changed-mind
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-return-refused]
answer=return-refused
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-negotiation]
answer=negotiation
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-counterfeit]
answer=counterfeit
reasons=counterfeit
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-certified-by]
answer=certified-by
reasons=counterfeit
required=true
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11

[question-refund-promised]
answer=refund-promised
reasons=all
required=false
trust=reported
source=documentation for card issuers
where=quavo-inc.atlassian.net and docs.galileo-ft.com: what issuers ask a cardholder
checked=2026-11
