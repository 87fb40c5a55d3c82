/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tools of assistants: a command each, with the arguments that it takes. */
#include "base/i18n.h"
#include "ui/cli/mcp/tools.h"

#define LISTED_USUALLY 50
#define LISTED_MOST 200

/* clang-format off */
#define ORDER_NEEDED                                                                                  \
    { ARGUMENT_ORDER, ARGUMENT_TEXT, NULL,                                                            \
      N_("The order: its number, a part of it that only one has (4 characters or more), or its id."), \
      .is_needed = TRUE, .most = PRIVACY_NONE }

#define OPTION(name, kind, choices) { name, kind, choices, NULL, .most = PRIVACY_NONE }
#define OPTION_FULL(name, kind) { name, kind, NULL, NULL, .most = PRIVACY_FULL }

/* What is said of a claim. */
#define CLAIM_ARGUMENTS                                          \
    OPTION("reason",          ARGUMENT_TEXT,  &reasons),         \
    OPTION("tracking-shows",  ARGUMENT_TEXT,  &tracking_shows),  \
    OPTION("before-use",      ARGUMENT_TEXT,  NULL),             \
    OPTION("severity",        ARGUMENT_TEXT,  &severities),      \
    OPTION("difference",      ARGUMENT_TEXT,  &differences),     \
    OPTION("listing-matches", ARGUMENT_FLAG,  NULL),             \
    OPTION("seller-contests", ARGUMENT_FLAG,  NULL),             \
    OPTION("seller-evidence", ARGUMENT_FLAG,  NULL),             \
    OPTION("evidence",        ARGUMENT_TEXTS, &evidence_kinds)

static const Argument due_arguments[] = {
    OPTION("within", ARGUMENT_TEXT, NULL),
    { NULL },
};

static const Argument list_arguments[] = {
    { ARGUMENT_FILTER, ARGUMENT_TEXTS, NULL,
      N_("Words that all have to fit: due<3d, state:submitted, reason:damaged, marketplace:temu, "
         "next:inspect, method:paypal, tag:x, seller:x, >50usd or plain text."),
      .most = PRIVACY_NONE },
    OPTION_FULL("sort", ARGUMENT_TEXT),
    OPTION_FULL("view", ARGUMENT_TEXT),
    OPTION("reverse",  ARGUMENT_FLAG, NULL),
    OPTION("archived", ARGUMENT_FLAG, NULL),
    OPTION("full",     ARGUMENT_FLAG, NULL),
    { "limit", ARGUMENT_COUNT, NULL, NULL, .most = PRIVACY_NONE, .otherwise = LISTED_USUALLY,
      .limit = LISTED_MOST },
    { NULL },
};

static const Argument show_arguments[] = {
    ORDER_NEEDED,
    { NULL },
};

static const Argument advise_arguments[] = {
    { ARGUMENT_ORDER, ARGUMENT_TEXT, NULL,
      N_("A tracked order, as of “show”. Without it the advice is for what the other arguments say."),
      .most = PRIVACY_NONE },
    CLAIM_ARGUMENTS,
    OPTION("seller-agrees-return", ARGUMENT_FLAG, NULL),
    OPTION("marketplace",          ARGUMENT_TEXT, NULL),
    OPTION("paid-with",            ARGUMENT_TEXT, NULL),
    OPTION("buyer-country",        ARGUMENT_TEXT, NULL),
    OPTION("placed",               ARGUMENT_TEXT, NULL),
    OPTION("shipped",              ARGUMENT_TEXT, NULL),
    OPTION("delivered",            ARGUMENT_TEXT, NULL),
    OPTION("closes",               ARGUMENT_TEXT, NULL),
    OPTION("free-return",          ARGUMENT_FLAG, NULL),
    OPTION_FULL("total",           ARGUMENT_TEXT),
    OPTION_FULL("return-cost",     ARGUMENT_TEXT),
    OPTION_FULL("offer",           ARGUMENT_TEXT),
    OPTION_FULL("kept",            ARGUMENT_TEXT),
    { NULL },
};

static const Argument claim_arguments[] = {
    ORDER_NEEDED,
    OPTION("dispute", ARGUMENT_TEXT, NULL),
    OPTION("to",      ARGUMENT_TEXT, NULL),
    OPTION("lang",    ARGUMENT_TEXT, NULL),
    { NULL },
};

static const Argument policy_arguments[] = {
    { "name", ARGUMENT_TEXT, NULL,
      N_("A policy, such as aliexpress or visa. Without it, all of them are listed."),
      .most = PRIVACY_NONE },
    { NULL },
};

static const Argument dispute_arguments[] = {
    ORDER_NEEDED,
    CLAIM_ARGUMENTS,
    OPTION("type",      ARGUMENT_TEXT,  &dispute_types),
    OPTION("ask",       ARGUMENT_TEXT,  NULL),
    OPTION("line",      ARGUMENT_TEXTS, NULL),
    OPTION("statement", ARGUMENT_TEXT,  NULL),
    { NULL },
};

const Tool tools[] = {
    { .name = "due",     .command = "due",     .arguments = due_arguments, .most = PRIVACY_NONE },
    { .name = "list",    .command = "list",    .arguments = list_arguments, .most = PRIVACY_NONE },
    { .name = "show",    .command = "show",    .arguments = show_arguments, .most = PRIVACY_NONE },
    { .name = "advise",  .command = "advise",  .arguments = advise_arguments, .most = PRIVACY_NONE },
    { .name = "claim",   .command = "claim",   .arguments = claim_arguments, .most = PRIVACY_FULL },
    { .name = "policy",  .command = "policy",  .arguments = policy_arguments, .most = PRIVACY_NONE,
      .alone = "list", .with = "show", .is_public = TRUE },
    { .name = "dispute", .command = "dispute", .arguments = dispute_arguments, .most = PRIVACY_NONE,
      .drafts = TRUE,
      .help = N_("It only writes the draft here. The buyer submits it on the marketplace.") },
};
/* clang-format on */

const gsize tools_count = G_N_ELEMENTS(tools);
