/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EvidenceFinding: what somebody else may notice of a piece of evidence: that the date in it
 * cannot be right for what it is said to show, that it tells where it was taken, that it was
 * worked on.
 *
 * A date contradicts only where every instant at which it may have been taken does: one without
 * a zone is given the whole span. Nothing is ever refused for a finding.
 */
#pragma once

#include "domain/case/case.h"

typedef struct {
    const char *token;    /* "before-delivery" */
    const char *sentence; /* N_(), with {span} or {editor} where it has one */
    gint64 seconds;       /* of {span} at least; 0: none */
    gboolean is_grave;    /* it can be held against the claim */
} EvidenceFinding;

/* Of a piece of that order: a GArray of EvidenceFinding, what weighs most first. */
GArray *evidence_findings(const Order *order, const Evidence *evidence);

/* One of them is grave. */
gboolean evidence_is_doubtful(const Order *order, const Evidence *evidence);
