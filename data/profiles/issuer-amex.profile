# SPDX-License-Identifier: GPL-3.0-or-later

[profile]
title=American Express
extends=issuer
pays=credit-card:amex;debit-card:amex
dpi=300

[codes]
not-received=C08
damaged=C31
defective=C31
not-as-described=C31
wrong-item=C31
missing-parts=C31
counterfeit=C31

[limit-files]
most=5
trust=reported
source=a payment service's guide for merchants
where=checkout.com (the defender's)
checked=2026-11

[limit-bytes-file]
most=5000000
trust=reported
source=a payment service's guide for merchants; Amex UK, for cardmembers
where=checkout.com (the defender's); cardmembers in the UK: 10 MB, americanexpress.com/uk
checked=2026-11

[limit-bytes-all]
most=25000000
trust=reported
source=a payment service's guide for merchants; Amex UK, for cardmembers
where=checkout.com (the defender's); cardmembers in the UK: 30 MB, americanexpress.com/uk
checked=2026-11

[limit-pages]
most=20
trust=reported
source=a payment service's guide for merchants
where=checkout.com (the defender's)
checked=2026-11

[limit-dpi]
most=300
trust=reported
source=a payment service's guide for merchants
where=checkout.com (the defender's)
checked=2026-11
