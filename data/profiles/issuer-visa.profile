# SPDX-License-Identifier: GPL-3.0-or-later
# Visa's own limits were not found: those of an issuer stay.

[profile]
title=Card issuer, Visa
extends=issuer
pays=credit-card:visa;debit-card:visa

[codes]
not-received=13.1
damaged=13.3
defective=13.3
not-as-described=13.3
wrong-item=13.3
missing-parts=13.3
counterfeit=13.4
