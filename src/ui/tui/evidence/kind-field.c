/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/kind-field.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

static GPtrArray *
list_kinds(View *form, guint index, const char *typed)
{
    (void)form;
    (void)index;
    (void)typed;
    return candidates_of_set(&evidence_kinds);
}

void
kind_field_choices(FormSource *ret_source)
{
    *ret_source = (FormSource){ .list = list_kinds };
}

/* By its token or by what it is called. */
gboolean
kind_field_read(const char *text, EvidenceKind *ret_kind)
{
    g_autofree char *typed = text_fold(text);

    g_strstrip(typed);
    for (guint kind = 0; kind < evidence_kinds.count; kind++) {
        g_autofree char *label = text_fold(_(choice_label(&evidence_kinds, kind)));

        if (!g_str_equal(typed, choice_token(&evidence_kinds, kind)) &&
            !g_str_equal(typed, label))
            continue;
        *ret_kind = kind;
        return TRUE;
    }
    return FALSE;
}

char *
kind_field_check(const char *text, gboolean *ret_is_wrong)
{
    EvidenceKind kind = EVIDENCE_OTHER;

    *ret_is_wrong = !kind_field_read(text, &kind);
    return *ret_is_wrong ? text_fill(_("“{text}” is not a kind of evidence. F4 lists them."),
                                     "text", text, NULL)
                         : g_strdup(_(choice_label(&evidence_kinds, kind)));
}
