/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How both user interfaces speak of a dispute's course, and of the agenda. Everything returned
 * is owned by the caller and translated. */
#pragma once

#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "domain/counsel/counsel.h"
#include "domain/wizard/wizard.h"
#include "services/orders/orders.h"

/* "Thu 12 Mar", or both ends where they lie on different days: "Thu 12 Mar to Wed 18 Mar". */
char *words_days(Instant earliest, Instant latest, const Zone *zone, Instant now);

/* A row of the agenda: how long it still is, and the date or the dates that belong to it. Who
 * acts counts down to the first end alone, who waits to both. Both are "" where there is no
 * date, but for what is due today. Owned by the caller. */
char *words_agenda_left(const AgendaRow *row, Instant now);
char *words_agenda_when(const AgendaRow *row, const Zone *zone, Instant now);

/* A promised parcel against the close, in two sentences: when it comes, and what to do, with a
 * dispute that is open or without one. */
char *words_resend(const Resend *resend, gboolean is_open, const Zone *zone, Instant now);

/* What an act of weight costs here, dispute by its id: the amount that is accepted (MONEY_NONE:
 * the one on the table), the date after which a
 * withdrawn claim is gone; "" when there is nothing to add to its weight. */
char *words_stake(const OrderView *order, EventType event, const char *dispute,
                  const Money *amount, const Zone *zone, Instant now);

/* What to mind about an offer that is paid elsewhere than back the way it was paid, or NULL. */
const char *words_offer_caution(MoneyPlace place);

/* What is needed and not there: "photo of the label; one of these: photo of the damage, video
 * of the damage"; "" when nothing is. */
char *words_evidence_missing(const Advice *advice);

/* "full or partial refund (at best: full refund)", or the one where both are the same. */
char *words_refund(const Advice *advice);

/* "weak (clear-cut with: photo of the damage)", or the one word where both are the same. */
char *words_strength(const Advice *advice);

/* The warning for a dispute that was just submitted without what it needs, by its id; NULL when
 * nothing is missing. */
char *words_submitted_without(App *app, const OrderView *order, const char *dispute);

/* What to know after recording an event of the order, which reads so now, or NULL. has_effect
 * is what orders_log() said. */
char *words_after(const LogEntry *entry, const OrderView *order, gboolean has_effect,
                  Instant now);

/* The same for people who read one sentence only: what is still missing, or what to mind about
 * an offer (ret_is_caution), counts more than that it was recorded; "Recorded." where there is
 * nothing to know. order: NULL when it cannot be read any more. */
char *words_recorded(App *app, const LogEntry *entry, const OrderView *order,
                     gboolean has_effect, gboolean *ret_is_caution);

/* Why an event of the dispute cannot be, with its date: a sentence without capital and full
 * stop. */
char *words_refusal(const App *app, const Dispute *dispute, const Refusal *refusal);

/* What the dispute is about, in a few words; also where nobody named a reason. Borrowed. */
const char *words_reason(const Dispute *dispute);

/* The policy's sentence with what its span comes to, its trust and when it was checked. */
char *words_remark(const Remark *remark, const Zone *zone, Instant now);

/* Where money went or is to go (a token of money_places), as a label; "" for NULL. */
const char *words_place(const char *token);

/* What a dispute answers to a question of the wizard that is answered by a choice, as a label.
 * Borrowed. */
const char *words_answer(const Dispute *dispute, const Question *question);
