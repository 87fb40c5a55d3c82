/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/glossary/glossary.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

#define LETTERS_LEAST 3 /* fewer begin too many words */

/* clang-format off */
const GlossaryTerm glossary[] = {
    { N_("appeal"), "objection, Einspruch, recours",
      N_("You ask the marketplace to look again at a decision against you, usually within a few days.") },
    { N_("archive"), "unarchive, hide",
      N_("Recourse keeps an archived order and its history, but no longer lists it with the others.") },
    { N_("case file"), "database",
      N_("The one file in which Recourse keeps your orders and everything that you recorded.") },
    { N_("chargeback"), "charge back, reversal, card dispute, Rückbuchung, rétrofacturation, contracargo",
      N_("Your card issuer gets the payment back from the seller because you did not get what you paid for.") },
    { N_("claim text"), "statement, letter",
      N_("The text for the form of the dispute: what happened, when, and what your evidence shows.") },
    { N_("close date"), "closes, window closes, closing date",
      N_("The day on which the protection window ends, as the order page states it.") },
    { N_("confirm receipt"), "confirm goods received, item received",
      N_("You tell the marketplace that the parcel arrived, and it pays the seller.") },
    { N_("consumer authority"), "consumer office, ombudsman, Verbraucherzentrale",
      N_("A public office that helps buyers when a seller or a marketplace refuses.") },
    { N_("contested"), "opposed, contest, representment, represented, rebuttal",
      N_("The seller disagrees with your claim or your chargeback and sends evidence against it.") },
    { N_("counter-offer"), "counteroffer",
      N_("You answer an offer with another amount instead of accepting or rejecting it.") },
    { N_("deadline"), "due date, Frist, échéance, plazo",
      N_("The last moment to act before you lose something, such as the right to a dispute.") },
    { N_("decision"), "ruling, judgement, verdict",
      N_("The marketplace decides an escalated dispute: for you, for the seller, or with a part for each.") },
    { N_("dispute"), "claim, complaint, buyer protection, Streitfall, litige, disputa, controversia",
      N_("A formal claim on the order page of the marketplace, which a message to the seller never is.") },
    { N_("dossier"), "report, evidence pack",
      N_("One file with the facts, dates and evidence of a case, for whoever decides about it.") },
    { N_("draft"), "not submitted",
      N_("A dispute that is saved only in Recourse: the marketplace does not have it yet.") },
    { N_("escalate"), "step in, escalation, ask to step in",
      N_("You ask the marketplace to decide, because you and the seller cannot agree.") },
    { N_("estimate"), "estimated",
      N_("A date that Recourse computes from the rules while the marketplace's own date is not recorded.") },
    { N_("evidence"), "proof, Beweis, preuve, prueba",
      N_("Photos, videos, screenshots, chats and documents that show what happened.") },
    { N_("free return"), "return free of charge",
      N_("A return that costs you nothing, where the order has it, for a number of days after delivery.") },
    { N_("goodwill"), "agreement",
      N_("The seller helps although no rule requires it, so only a written agreement counts.") },
    { N_("hash"), "SHA-256, fingerprint, checksum",
      N_("A number computed from every byte of a file, so that any change to the file is found.") },
    { N_("issuer"), "card issuer, issuing bank, bank",
      N_("The bank that gave you your card: you ask it for a chargeback.") },
    { N_("marketplace"), "platform, shop, site",
      N_("The site where you bought, such as AliExpress: it holds the payment and decides disputes.") },
    { N_("offer"), "proposal, settlement",
      N_("An amount that the seller or the marketplace proposes: accepting it ends the dispute.") },
    { N_("partial refund"), "part of the price",
      N_("You get back only a part of what you paid, and usually keep the item.") },
    { N_("payment case"), "PayPal case, Klarna case, PayPal dispute",
      N_("A claim that you open at a payment service, such as PayPal or Klarna.") },
    { N_("policy"), "rules",
      N_("A file with the rules of a marketplace, a payment method or a law, each with its source.") },
    { N_("protection window"), "window, buyer protection, protected time, Käuferschutz",
      N_("The time in which you can open a dispute: when it has closed, the marketplace refuses.") },
    { N_("provisional credit"), "temporary credit, conditional credit",
      N_("Money that your bank lends you while it decides on a chargeback, and can reverse later.") },
    { N_("purge"), "delete permanently",
      N_("Recourse permanently deletes an order and all its data, which no undo can restore.") },
    { N_("refund"), "money back, reimbursement, Rückerstattung, remboursement, reembolso",
      N_("You get back what you paid, or a part of it, on the way you paid or as a coupon.") },
    { N_("refund only"), "keep the item",
      N_("A dispute in which you ask for a refund and keep the item.") },
    { N_("replacement"), "resend, new parcel, second parcel",
      N_("The seller promises to send the item again, which does not extend your deadline.") },
    { N_("return and refund"), "return, send back, retour, Rücksendung",
      N_("You send the item back first and get the refund when it has arrived.") },
    { N_("right to cancel"), "withdrawal right, right of withdrawal, cooling-off, Widerruf, rétractation, desistimiento",
      N_("In the EU and the UK, you may cancel most online purchases within 14 days of delivery without a reason.") },
    { N_("seller's turn"), "whose turn",
      N_("The seller has to answer by a date: until then you wait, and keep the dispute open.") },
    { N_("snooze"), "mute, postpone",
      N_("No reminders about an order until the time that you choose.") },
    { N_("submit"), "submitted",
      N_("You send the dispute on the page of the marketplace, which Recourse never does for you.") },
    { N_("time stamp"), "timestamp, notary",
      N_("A signed statement by an independent service that your files existed at that time.") },
    { N_("tracking"), "tracking number, Sendungsverfolgung, suivi, seguimiento",
      N_("The carrier's record of where a parcel was and when, found by its tracking number.") },
    { N_("unboxing video"), "unboxing, packing video",
      N_("A film in one take: the label, the closed parcel, and what is in it.") },
    { N_("wallet"), "Alipay, balance",
      N_("Money that the marketplace or a payment service holds for you: refunds to it are quick.") },
    { N_("withdraw"), "cancel the dispute, close the dispute",
      N_("You end your dispute on the page of the marketplace, and often cannot open it again.") },
    { NULL, NULL, NULL },
};
/* clang-format on */

/* How well a term is meant; the best that any has is what is found. */
typedef enum {
    MEANT_EXACTLY,
    MEANT_BY_NAME,
    MEANT_BY_WORD,
    MEANT_NOT,
} Meant;

static Meant
meant_by(const char *name, const char *typed, gboolean is_alias)
{
    g_autofree char *words = text_fold_words(name);
    g_autofree char *spaced = g_strconcat(" ", words, NULL);
    g_autofree char *begun = g_strconcat(" ", typed, NULL);

    if (g_str_equal(words, typed))
        return MEANT_EXACTLY;
    if (g_str_has_prefix(words, typed))
        return is_alias ? MEANT_BY_WORD : MEANT_BY_NAME;
    return !is_alias && strstr(spaced, begun) != NULL ? MEANT_BY_WORD : MEANT_NOT;
}

/* By its own name in the language of the person before any other. */
static Meant
meant(const GlossaryTerm *term, const char *typed)
{
    g_auto(GStrv) others = g_strsplit(term->also, ",", -1);
    Meant best = MIN(meant_by(_(term->name), typed, FALSE), meant_by(term->name, typed, FALSE));

    for (char **other = others; *other != NULL; other++)
        best = MIN(best, meant_by(*other, typed, TRUE));
    return best;
}

GPtrArray *
glossary_find(const char *typed)
{
    g_autofree char *words = text_fold_words(typed);
    GPtrArray *found = g_ptr_array_new();
    Meant best = MEANT_NOT;

    if (g_utf8_strlen(words, -1) < LETTERS_LEAST)
        return found;
    for (const GlossaryTerm *term = glossary; term->name != NULL; term++) {
        Meant how = meant(term, words);

        if (how < best) {
            best = how;
            g_ptr_array_set_size(found, 0);
        }
        if (how == best && how != MEANT_NOT)
            g_ptr_array_add(found, (gpointer)term);
    }
    return found;
}
