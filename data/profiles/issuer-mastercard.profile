# SPDX-License-Identifier: GPL-3.0-or-later

[profile]
title=Card issuer, Mastercard
extends=issuer
pays=credit-card:mastercard;debit-card:mastercard
names=short
dpi=300

[codes]
not-received=4853
damaged=4853
defective=4853
not-as-described=4853
wrong-item=4853
missing-parts=4853
counterfeit=4853

[limit-files]
most=none

[limit-bytes-file]
most=none

[limit-bytes-all]
most=18000000
advised=14500000
trust=official
source=Mastercard documentation (Mastercom)
where=developer.mastercard.com, Mastercom
checked=2026-11

[limit-pages]
most=19
trust=reported
source=documentation for merchants
where=docs.oracle.com (the defender's)
checked=2026-11

[limit-dpi]
most=300
trust=official
source=Mastercard documentation (Mastercom)
where=developer.mastercard.com, Mastercom
checked=2026-11

[limit-pixels]
most=29999999
trust=official
source=Mastercard documentation (Mastercom)
where=developer.mastercard.com, Mastercom
checked=2026-11

[limit-name-length]
most=16
trust=official
source=Mastercard documentation (Mastercom)
where=developer.mastercard.com, Mastercom
checked=2026-11

[limit-types]
types=jpeg;tiff;pdf
trust=official
source=Mastercard documentation (Mastercom)
where=developer.mastercard.com, Mastercom
checked=2026-11
