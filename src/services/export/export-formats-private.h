/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of the export formats (export.h, ExportFormat). */
#pragma once

#include "services/export/export.h"

gboolean export_json_begin(Export *export, GError **error);
gboolean export_json_order(Export *export, const OrderView *view, GError **error);
gboolean export_json_end(Export *export, GError **error);

gboolean export_csv_begin(Export *export, GError **error);
gboolean export_csv_order(Export *export, const OrderView *view, GError **error);
gboolean export_csv_end(Export *export, GError **error);

gboolean export_ics_begin(Export *export, GError **error);
gboolean export_ics_order(Export *export, const OrderView *view, GError **error);
gboolean export_ics_end(Export *export, GError **error);

/* Appends a line of a calendar (name and value), escaped and folded at 75 bytes. */
void export_ics_append(GString *calendar, const char *name, const char *text);
