/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Network filesystems: their locks cannot be relied on, so no case file belongs there. */
#pragma once

#include <glib.h>

/* The kind ("NFS") when the existing path lies on one, else NULL. Static text. */
const char *network_filesystem_of(const char *path);
