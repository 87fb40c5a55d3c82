# SPDX-License-Identifier: GPL-3.0-or-later
# A BagIt archive (RFC 8493) with the originals as they are.

[profile]
title=Archive
extends=court
form=bag
pixels=keep
location=keep
pictures=2

[limit-pages]
most=none
