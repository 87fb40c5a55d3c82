/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Terminal notice: by which sequence a terminal shows a notification of the desktop, as far as
 * its environment tells. There is no way to ask it; a sequence that a terminal does not know
 * can end up on its screen, so none is sent to one that is not known.
 */
#pragma once

#include <glib.h>

typedef enum {
    TERMINAL_NOTICE_NONE,
    TERMINAL_NOTICE_9,   /* OSC 9: iTerm2, WezTerm, ConEmu */
    TERMINAL_NOTICE_777, /* OSC 777: foot, urxvt, Ghostty, VTE of some systems */
    TERMINAL_NOTICE_99,  /* OSC 99: kitty */
    TERMINAL_NOTICE_COUNT,
} TerminalNotice;

/* choice: the word of the setting: "auto", "9", "777", "99", "no". */
TerminalNotice terminal_notice(const char *choice);

/* "OSC 9"; NULL of none. */
const char *terminal_notice_name(TerminalNotice notice);
