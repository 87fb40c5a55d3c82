/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a dossier before it is written. */
#pragma once

#include "services/dossier/dossier.h"
#include "ui/doc/doc.h"

/* Whether it fits, what stands in the way, and what is missing to be strong. */
void doc_dossier_report(Doc *doc, const DossierReport *report);

/* What can be done about a finding on the command line: a sentence, or NULL. */
const char *doc_dossier_command(Remedy remedy);

/* What is asked, and what answers it (DossierAnswer). number: of the order. */
void doc_dossier_questions(Doc *doc, const GPtrArray *said, const char *number);

/* The exhibits (DossierExhibit) in their order. */
void doc_dossier_exhibits(Doc *doc, const GPtrArray *exhibits);

/* What its pages will say (DossierText). */
void doc_dossier_text(Doc *doc, const GPtrArray *text);
