/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/say.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

#define ANSWER_BYTES 64

static void
put_line(const char *before, const char *text)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_LINE, NULL);

    (void)fprintf(stderr, "recourse: %s%s\n", before, safe); /* nowhere left to say it */
}

void
say_error(const GError *error)
{
    put_line("", error->message);
}

void
say_warning(const char *text)
{
    g_autofree char *before = g_strconcat(_("warning"), ": ", NULL);

    put_line(before, text);
}

void
say_notice(const char *text)
{
    put_line("", text);
}

static gboolean
is_yes(const char *answer)
{
    g_autofree char *word = g_strstrip(g_utf8_strdown(answer, -1));
    g_autofree char *yes = g_utf8_strdown(_("yes"), -1);

    return *word != '\0' &&
           (strcmp(word, "yes") == 0 || strcmp(word, "y") == 0 || strcmp(word, yes) == 0);
}

gboolean
say_can_ask(void)
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

gboolean
say_ask(const char *question, gboolean yes, GError **error)
{
    char answer[ANSWER_BYTES];
    g_autofree char *safe = NULL;

    if (yes)
        return TRUE;
    if (!say_can_ask()) {
        say_notice(question); /* it says what the second yes is for */
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Nothing was done: this needs your confirmation. Add --yes."));
        return FALSE;
    }
    safe = text_sanitise(question, -1, TEXT_LINE, NULL);
    (void)fprintf(stderr, "%s [yes/no] ", safe);
    if (fgets(answer, sizeof answer, stdin) != NULL && g_utf8_validate(answer, -1, NULL) &&
        is_yes(answer))
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED, N_("Nothing was done."));
    return FALSE;
}
