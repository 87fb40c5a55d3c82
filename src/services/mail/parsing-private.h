/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reading the groups of a table has in common: table.c and kind.c alone include this. */
#pragma once

#include "domain/policy/policy.h"
#include "services/mail/table-private.h"

/* A table on its way from its file. */
typedef struct {
    const char *file;
    const KeyGroup *group;
    MailTable *table;
} TableParsing;

/* The sentence with file, group and key before it. */
gboolean table_refuse(const TableParsing *parsing, const char *key, const char *why,
                      GError **error);

/* What stands between ";", without blanks around it. */
char **table_list(const char *value);

/* The value's words as templates, with ending behind each of them ("" or a place). */
gboolean table_add_templates(const TableParsing *parsing, GPtrArray *templates,
                             const KeyLine *line, TemplateReach reach, const char *ending,
                             GError **error);

/* An array for templates, which it owns. */
GPtrArray *table_templates_new(void);

/* The group as a kind of mail; one without a subject is left out. */
gboolean kind_parse(const TableParsing *parsing, GError **error);
void kind_free(gpointer kind);
