# SPDX-License-Identifier: GPL-3.0-or-later

[profile]
title=Discover or Diners Club
extends=issuer
pays=credit-card:discover;debit-card:discover;credit-card:diners

[limit-files]
most=none

[limit-bytes-file]
most=none

[limit-bytes-all]
most=3000000
trust=reported
source=a payment service's guide for merchants
where=checkout.com
checked=2026-11
