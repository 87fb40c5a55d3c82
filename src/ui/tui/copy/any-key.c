/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/copy/any-key.h"

#include "base/i18n.h"

gboolean
any_key_takes(View *view, Key key)
{
    (void)view;
    (void)key;
    return TRUE;
}

Reaction
any_key_type(View *view, Key key)
{
    (void)view;
    (void)key;
    return REACTION_LEAVE;
}

static Reaction
leave(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

/* clang-format off */
const Action any_key_acts[] = {
    { "back", "esc q enter", N_("back"), N_("Go back. Any other key does so too."), IN_FOOTER, leave },
    { NULL },
};
/* clang-format on */
