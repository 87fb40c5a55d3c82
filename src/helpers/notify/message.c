/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/notify/message.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define LINGER_MOST 3600

static const char *
text_or(const char *text, const char *otherwise)
{
    return text == NULL || *text == '\0' ? otherwise : text;
}

/* NULL when it is no list of words. */
static char **
read_argv(const json_t *words)
{
    g_autoptr(GPtrArray) argv = g_ptr_array_new_with_free_func(g_free);

    for (gsize i = 0; i < json_array_size(words); i++) {
        const char *word = json_string_value(json_array_get(words, i));

        if (word == NULL)
            return NULL;
        g_ptr_array_add(argv, g_strdup(word));
    }
    if (argv->len == 0)
        return NULL;
    g_ptr_array_add(argv, NULL);
    return (char **)g_ptr_array_free(g_steal_pointer(&argv), FALSE);
}

static void
read_actions(Message *message)
{
    const json_t *actions = json_object_get(message->document, "actions");

    for (gsize i = 0; i < json_array_size(actions); i++) {
        const json_t *object = json_array_get(actions, i);
        MessageAction action = {
            .key = json_member_text(object, "key"),
            .label = json_member_text(object, "label"),
            .argv = read_argv(json_object_get(object, "argv")),
            .problem = json_member_text(object, "problem"),
        };

        if (action.key == NULL || action.label == NULL ||
            (action.argv == NULL && action.problem == NULL) ||
            message->action_count == MESSAGE_ACTIONS_LIMIT) {
            g_strfreev(action.argv);
            continue;
        }
        message->actions[message->action_count++] = action;
    }
}

Message *
message_parse(const char *text, gsize length, GError **error)
{
    g_autoptr(Message) message = g_new0(Message, 1);
    const char *schema, *summary;

    message->document = json_read(text, length, "standard input", error);
    if (message->document == NULL)
        return NULL;
    schema = json_member_text(message->document, "schema");
    summary = json_member_text(message->document, "summary");
    if (g_strcmp0(schema, "recourse/1") != 0 || summary == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Standard input must be a recourse/1 document with a summary."));
        return NULL;
    }
    message->summary = text_sanitise(summary, -1, TEXT_LINE, NULL);
    message->body = text_sanitise(text_or(json_member_text(message->document, "body"), ""), -1,
                                  TEXT_KEEP_LINES, NULL);
    message->urgency = text_or(json_member_text(message->document, "urgency"), "normal");
    message->category = json_member_text(message->document, "category");
    message->desktop_entry = json_member_text(message->document, "desktop_entry");
    message->icon = json_member_text(message->document, "icon");
    message->trace = json_member_text(message->document, "trace");
    message->linger =
        (guint)CLAMP(json_member_integer(message->document, "linger", 0), 0, LINGER_MOST);
    read_actions(message);
    return g_steal_pointer(&message);
}

void
message_free(Message *message)
{
    if (message == NULL)
        return;
    for (guint i = 0; i < message->action_count; i++)
        g_strfreev(message->actions[i].argv);
    g_free(message->summary);
    g_free(message->body);
    json_decref(message->document);
    g_free(message);
}
