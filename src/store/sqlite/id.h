/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Id: new identities of orders, changes, devices and files: UUIDs of version 7 (RFC 9562), so
 * that those made one after the other stand side by side in every index.
 */
#pragma once

#include "base/time/instant.h"

/* Owned by the caller. Two ids of one process always differ, and later ones sort later as long
 * as recorded (real time) does not go back. */
char *id_new(Instant recorded);
