/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/terminal-notice.h"

/* clang-format off */
static const struct {
    const char *word; /* of the setting */
    const char *name;
} notices[TERMINAL_NOTICE_COUNT] = {
    [TERMINAL_NOTICE_NONE] = { "no",  NULL      },
    [TERMINAL_NOTICE_9]    = { "9",   "OSC 9"   },
    [TERMINAL_NOTICE_777]  = { "777", "OSC 777" },
    [TERMINAL_NOTICE_99]   = { "99",  "OSC 99"  },
};

/* How terminals give themselves away; below tmux and screen, only by what those pass on. The
 * first that fits counts. */
static const struct {
    const char *variable;
    const char *prefix; /* of its value; "": whatever it is */
    TerminalNotice notice;
} signs[] = {
    { "KITTY_WINDOW_ID",       "",             TERMINAL_NOTICE_99  },
    { "TERM",                  "xterm-kitty",  TERMINAL_NOTICE_99  },
    { "TERM",                  "foot",         TERMINAL_NOTICE_777 },
    { "TERM",                  "rxvt-unicode", TERMINAL_NOTICE_777 },
    { "TERM",                  "xterm-ghostty", TERMINAL_NOTICE_777 },
    { "GHOSTTY_RESOURCES_DIR", "",             TERMINAL_NOTICE_777 },
    { "WEZTERM_PANE",          "",             TERMINAL_NOTICE_777 },
    { "TERM_PROGRAM",          "WezTerm",      TERMINAL_NOTICE_777 },
    { "TERM_PROGRAM",          "iTerm.app",    TERMINAL_NOTICE_9   },
    { "LC_TERMINAL",           "iTerm2",       TERMINAL_NOTICE_9   },
    { "ConEmuPID",             "",             TERMINAL_NOTICE_9   },
};
/* clang-format on */

static TerminalNotice
recognise(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        const char *value = g_getenv(signs[i].variable);

        if (value != NULL && *value != '\0' && g_str_has_prefix(value, signs[i].prefix))
            return signs[i].notice;
    }
    return TERMINAL_NOTICE_NONE;
}

TerminalNotice
terminal_notice(const char *choice)
{
    for (TerminalNotice notice = 0; notice < TERMINAL_NOTICE_COUNT; notice++) {
        if (g_str_equal(choice, notices[notice].word))
            return notice;
    }
    return recognise();
}

const char *
terminal_notice_name(TerminalNotice notice)
{
    return notices[notice].name;
}
