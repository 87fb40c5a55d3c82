/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks: what an Authentication-Results header (RFC 8601) says, as JSON. */
#pragma once

#include "base/json/json.h"

/*
 * {"server": "mx.mail.example", "results": [{"method": "dkim", "result": "pass", "header.d":
 * "shop.example"}, ...]}: server and methods in lower case, comments left out. NULL when the
 * header names no server. New reference.
 */
json_t *checks_parse(const char *value);
