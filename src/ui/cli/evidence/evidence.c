/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/evidence/evidence.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/evidence/evidence-private.h"

/* clang-format off */
static const Option options[] = {
    { "kind",        N_("KIND"),  N_("What it shows: photo-damage, tracking-screenshot, ...")              },
    { "line",        N_("N"),     N_("The line of the order that it is about; 0: of none in particular.")  },
    { "caption",     N_("TEXT"),  N_("Your own words about it.")                                           },
    { "translation", N_("TEXT"),  N_("What is written in it, in another language.")                        },
    { "dispute",     N_("ID"),    N_("The dispute it belongs to (default: the only open one or draft).")   },
    { "clipboard",   NULL,        N_("With add: the picture in the clipboard of the desktop.")             },
    { "no-copy",     NULL,        N_("Keep no copy: the file must stay where it is.")                      },
    { "any-size",    NULL,        N_("With keep: also copy files above the setting evidence/copy-limit.")  },
    { "box",         N_("BOX"),   N_("With redact: a part to hide: X,Y,WIDTH,HEIGHT, or that and @PAGE.")   },
    { "order",       N_("ORDER"), N_("Of several files with the same bytes: that of this order.")          },
    { "ca",          N_("PEM"),   N_("Certificates that vouch for the time-stamping service.")             },
    { "output",      N_("FILE"),  N_("With stamp-query: write the question to this file.")                 },
    { "as",          N_("KIND"),  N_("Of several files with the same bytes: the one of this kind.")        },
    { NULL },
};
/* clang-format on */

/* One of the words that may follow `evidence`. */
typedef struct {
    const char *name;
    const char *takes; /* what stands behind it, as in a Command */
    guint least, most; /* so many; most G_MAXUINT: any number */
    const char *usage; /* N_(): what is missing, or too much */
    gboolean (*run)(Call *call, GError **error);
} Act;

gboolean
evidence_parse_kind(const char *text, EvidenceKind *ret_kind, GError **error)
{
    g_autofree char *expected = choice_list(&evidence_kinds);
    guint kind = 0;

    if (text != NULL && choice_parse(&evidence_kinds, text, &kind)) {
        *ret_kind = kind;
        return TRUE;
    }
    if (text == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("What does it show? Add --kind with one of: %s."), expected);
    } else {
        g_autofree char *excerpt = text_excerpt(text);

        error_set(error, RECOURSE_ERROR_USAGE, N_("--kind: “%s” is unknown. Use one of: %s."),
                  excerpt, expected);
    }
    return FALSE;
}

/* Absent: 0. */
gboolean
evidence_read_line(const Call *call, guint *ret_line, GError **error)
{
    const char *text = call_value(call, "line");
    guint64 line = 0;

    if (text != NULL && !g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT, &line, NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("“%s” is not a line of an order. Write its number, such as 1."), text);
        return FALSE;
    }
    *ret_line = (guint)line;
    return TRUE;
}

OrderView *
evidence_named_order(const Call *call, const char *reference, GError **error)
{
    g_autofree char *id = orders_find(call->app, reference, error);

    return id == NULL ? NULL : orders_show(call->app, id, error);
}

gboolean
evidence_find_piece(const Call *call, EvidencePiece *ret_piece, GError **error)
{
    EvidenceWhich which = { .dispute = call_value(call, "dispute") };
    const char *reference = call_value(call, "order");
    const char *as = call_value(call, "as");
    g_autofree char *order =
        reference == NULL ? NULL : orders_find(call->app, reference, error);
    EvidenceKind kind;

    if (reference != NULL && order == NULL)
        return FALSE;
    if (as != NULL && !evidence_parse_kind(as, &kind, error))
        return FALSE;
    which.order = order;
    which.kind = as == NULL ? NULL : &kind;
    return evidence_find(call->app, call->operands[1], &which, ret_piece, error);
}

/* clang-format off */
static const Act acts[] = {
    { "add",         "ORDER FILE...", 1, G_MAXUINT, N_("Name an order and at least one file."),          evidence_run_add         },
    { "list",        "ORDER",         1, 1,         N_("Name one order."),                               evidence_run_list        },
    { "show",        "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_show        },
    { "verify",      "[ORDER]",       0, 1,         N_("Name one order, or none for all of them."),      evidence_run_verify      },
    { "open",        "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_open        },
    { "edit",        "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_edit        },
    { "keep",        "[ORDER]",       0, 1,         N_("Name one order, or none for all of them."),      evidence_run_keep        },
    { "relocate",    "ID FILE",       2, 2,         N_("Name a file by its id, and where it lies now."), evidence_run_relocate    },
    { "redact",      "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_redact      },
    { "remove",      "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_remove      },
    { "stamp-query", "ID",            1, 1,         N_("Name one file by its id."),                      evidence_run_stamp_query },
    { "stamp-add",   "ID FILE",       2, 2,         N_("Name a file by its id, and the answer's file."), evidence_run_stamp_add   },
    { "drop-copies", "",              0, 0,         N_("This takes no order: it is about all copies."),  evidence_run_drop_copies },
};
/* clang-format on */

static const char *
operands_behind(const char *first)
{
    for (gsize i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (g_str_equal(acts[i].name, first))
            return acts[i].takes;
    }
    return NULL;
}

static gboolean
run(Call *call, GError **error)
{
    guint count = call_operand_count(call) - 1;

    for (gsize i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (!g_str_equal(acts[i].name, call->operands[0]))
            continue;
        if (count >= acts[i].least && count <= acts[i].most)
            return acts[i].run(call, error);
        g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE,
                            error_words(acts[i].usage));
        return FALSE;
    }
    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("Write evidence add, list, show, verify, open, edit, keep, relocate, redact, remove, "
           "stamp-query, stamp-add or drop-copies."));
    return FALSE;
}

const Command command_evidence = {
    .name = "evidence",
    .operands =
        "add|list|show|verify|open|edit|keep|relocate|redact|remove|stamp-query|stamp-add|"
        "drop-copies [ORDER|ID] [FILE...]",
    .behind = operands_behind,
    .least = 1,
    .most = -1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Keep files as evidence, list them, check that they are unchanged."),
    .more = N_("A copy of each file is kept beside the case file. Its size and SHA-256 are "
               "recorded, so that any change is found. An ID is 6 or more digits of the "
               "SHA-256. “evidence stamp-query” writes what a time-stamping service is asked "
               "about one file. “evidence stamp-add” checks its answer and keeps it."),
    .run = run,
};
