/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of a form that takes a kind of evidence: what can stand in it, and how it is read. */
#pragma once

#include "domain/words/words.h"
#include "ui/tui/shell/view-form.h"

/* For FormClass.choices(). */
void kind_field_choices(FormSource *ret_source);

/* FALSE: it is none. */
gboolean kind_field_read(const char *text, EvidenceKind *ret_kind);

/* For FormClass.check() of a field that holds something. */
char *kind_field_check(const char *text, gboolean *ret_is_wrong);
