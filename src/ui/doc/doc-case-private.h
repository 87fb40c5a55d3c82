/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files doc-case*.c share. */
#pragma once

#include "ui/doc/doc-case.h"

/* A promised parcel, measured against the close; nothing where none was promised. */
void doc_case_resend(Doc *doc, const CaseContent *content);
