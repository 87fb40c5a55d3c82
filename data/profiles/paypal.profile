# SPDX-License-Identifier: GPL-3.0-or-later

[profile]
title=PayPal
pays=paypal
pictures=2
card-numbers=last-4
address=keep
location=strip
language=en

[codes]
not-received=INR
damaged=SNAD
defective=SNAD
not-as-described=SNAD
wrong-item=SNAD
missing-parts=SNAD
counterfeit=SNAD

[limit-bytes-file]
most=9999999
trust=official
source=PayPal documentation
where=developer.paypal.com
checked=2026-11

[limit-bytes-all]
most=50000000
trust=official
source=PayPal documentation
where=developer.paypal.com
checked=2026-11

[limit-types]
types=jpeg;gif;png;pdf
trust=official
source=PayPal documentation
where=developer.paypal.com
checked=2026-11

[question-amount]
answer=amount
reasons=all
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-contact]
answer=contact
reasons=all
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-description]
answer=description
reasons=all
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-expected]
answer=expected
reasons=not-received
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-received]
answer=received
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-difference]
answer=difference
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-return]
answer=return
reasons=damaged;defective;not-as-described;wrong-item;missing-parts;wrong-size;counterfeit
required=false
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-counterfeit]
answer=counterfeit
reasons=counterfeit
required=true
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11

[question-refund-promised]
answer=refund-promised
reasons=all
required=false
trust=reported
source=PayPal documentation
where=developer.paypal.com: what a case asks
checked=2026-11
