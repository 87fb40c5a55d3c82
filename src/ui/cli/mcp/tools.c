/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/mcp/tools.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/cli/mcp/withheld.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

/* A document that is longer helps no assistant. */
#define DOCUMENT_MOST (1024 * 1024)

static gboolean
is_offered(const ToolBox *box, const Tool *tool)
{
    return box->privacy <= tool->most && (!tool->drafts || box->allows_drafts);
}

static const Tool *
find_tool(const ToolBox *box, const char *name)
{
    for (gsize i = 0; i < tools_count; i++) {
        if (strcmp(tools[i].name, name) == 0 && is_offered(box, &tools[i]))
            return &tools[i];
    }
    return NULL;
}

/* "tracking-shows" as a member of JSON is "tracking_shows". */
static char *
member_name(const Argument *argument)
{
    return g_strdelimit(g_strdup(argument->name), "-", '_');
}

/* What the command says of its option. */
static const char *
argument_help(const Command *command, const Argument *argument)
{
    const Option *option;

    if (argument->help != NULL)
        return argument->help;
    option = option_find(command->options, argument->name);
    return option != NULL ? option->help : option_find_field(argument->name)->hint;
}

static json_t *
choices_to_json(const ChoiceSet *choices)
{
    json_t *words = json_array();

    for (guint i = 0; i < choices->count; i++) {
        if (choice_token(choices, i) != NULL)
            json_array_append_new(words, json_string(choice_token(choices, i)));
    }
    return words;
}

static json_t *
argument_schema(const Command *command, const Argument *argument)
{
    static const char *const types[] = {
        [ARGUMENT_TEXT] = "string",
        [ARGUMENT_TEXTS] = "array",
        [ARGUMENT_FLAG] = "boolean",
        [ARGUMENT_COUNT] = "integer",
    };
    json_t *schema = json_object();
    json_t *texts = schema;

    json_set_text(schema, "type", types[argument->kind]);
    json_set_text(schema, "description", _(argument_help(command, argument)));
    if (argument->kind == ARGUMENT_TEXTS) {
        texts = json_pack("{s:s}", "type", "string");
        json_object_set_new(schema, "items", texts);
    }
    if (argument->choices != NULL)
        json_object_set_new(texts, "enum", choices_to_json(argument->choices));
    if (argument->kind == ARGUMENT_COUNT) {
        json_object_set_new(schema, "minimum", json_integer(1));
        json_object_set_new(schema, "maximum", json_integer(argument->limit));
        json_object_set_new(schema, "default", json_integer(argument->otherwise));
    }
    return schema;
}

static json_t *
tool_schema(const ToolBox *box, const Tool *tool, const Command *command)
{
    json_t *properties = json_object();
    json_t *needed = json_array();

    for (const Argument *argument = tool->arguments; argument->name != NULL; argument++) {
        g_autofree char *name = member_name(argument);

        if (box->privacy > argument->most)
            continue;
        json_object_set_new(properties, name, argument_schema(command, argument));
        if (argument->is_needed)
            json_array_append_new(needed, json_string(name));
    }
    return json_pack("{s:s, s:o, s:o, s:b}", "type", "object", "properties", properties,
                     "required", needed, "additionalProperties", FALSE);
}

static char *
tool_description(const Tool *tool, const Command *command)
{
    GString *text = g_string_new(_(command->help));

    if (command->more != NULL)
        g_string_append_printf(text, " %s", _(command->more));
    if (tool->help != NULL)
        g_string_append_printf(text, " %s", _(tool->help));
    return g_string_free(text, FALSE);
}

static json_t *
tool_to_json(const ToolBox *box, const Tool *tool)
{
    const Command *command = command_find(box->call->commands, tool->command);
    g_autofree char *description = tool_description(tool, command);
    json_t *object = json_object();

    json_set_text(object, "name", tool->name);
    json_set_text(object, "description", description);
    json_object_set_new(object, "inputSchema", tool_schema(box, tool, command));
    json_object_set_new(object, "annotations",
                        json_pack("{s:b, s:b, s:b, s:b}", "readOnlyHint", !tool->drafts,
                                  "destructiveHint", FALSE, "idempotentHint", !tool->drafts,
                                  "openWorldHint", FALSE));
    return object;
}

json_t *
tools_list(gpointer toolbox)
{
    const ToolBox *box = toolbox;
    json_t *list = json_array();

    for (gsize i = 0; i < tools_count; i++) {
        if (is_offered(box, &tools[i]))
            json_array_append_new(list, tool_to_json(box, &tools[i]));
    }
    return list;
}

/* The words of a command line, as they are put together. */
typedef struct {
    const ToolBox *box;
    const Tool *tool;
    GPtrArray *options;  /* char *: "--within=3d" */
    GPtrArray *operands; /* char * */
} Words;

static gboolean
refuse_value(const char *name, const char *expected, GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” has to be %s."), name,
              error_words(expected));
    return FALSE;
}

/* Takes the value over. */
static void
add_value(Words *words, const Argument *argument, char *value)
{
    if (argument->help == NULL) {
        g_ptr_array_add(words->options, g_strdup_printf("--%s=%s", argument->name, value));
        g_free(value);
    } else {
        g_ptr_array_add(words->operands, value);
    }
}

/* Which words of a filter look for nothing that is withheld. */
static gboolean
is_open_filter(const char *word)
{
    static const char *const open[] = { "due<",  "due>",         "state:",
                                        "next:", "marketplace:", "reason:" };

    word += *word == '-' ? 1 : 0;
    for (gsize i = 0; i < G_N_ELEMENTS(open); i++) {
        if (g_str_has_prefix(word, open[i]))
            return TRUE;
    }
    return FALSE;
}

/* A part of a number would be a way to find out the rest of it. */
static gboolean
may_be_asked(const Words *words, const Argument *argument, const char *text, GError **error)
{
    Privacy privacy = words->box->privacy;

    if (privacy == PRIVACY_FULL)
        return TRUE;
    if (strcmp(argument->name, ARGUMENT_FILTER) == 0 && !is_open_filter(text)) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("The privacy setting allows only the filters due<, due>, state:, next:, "
                     "marketplace: and reason:."));
        return FALSE;
    }
    if (strcmp(argument->name, ARGUMENT_ORDER) == 0 && privacy == PRIVACY_NONE &&
        !g_uuid_string_is_valid(text)) {
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            N_("The privacy setting allows only the id of an order, as “list” tells it."));
        return FALSE;
    }
    return TRUE;
}

static gboolean
take_text(Words *words, const Argument *argument, const json_t *value, GError **error)
{
    const char *text = json_string_value(value);

    if (json_is_integer(value)) { /* a number of an order without its quotes */
        add_value(words, argument,
                  g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value)));
        return TRUE;
    }
    if (text == NULL || *text == '\0' || strlen(text) != json_string_length(value))
        return refuse_value(argument->name, N_("a text"), error);
    if (!may_be_asked(words, argument, text, error))
        return FALSE;
    add_value(words, argument, g_strdup(text));
    return TRUE;
}

static gboolean
take_texts(Words *words, const Argument *argument, const json_t *value, GError **error)
{
    if (!json_is_array(value))
        return refuse_value(argument->name, N_("an array of texts"), error);
    for (gsize i = 0; i < json_array_size(value); i++) {
        if (!take_text(words, argument, json_array_get(value, i), error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
take_flag(Words *words, const Argument *argument, const json_t *value, GError **error)
{
    if (!json_is_boolean(value))
        return refuse_value(argument->name, N_("true or false"), error);
    if (json_is_true(value))
        g_ptr_array_add(words->options, g_strdup_printf("--%s", argument->name));
    return TRUE;
}

static gboolean
take_count(Words *words, const Argument *argument, const json_t *value, GError **error)
{
    json_int_t count = value == NULL ? argument->otherwise : json_integer_value(value);

    if (count < 1 || count > argument->limit) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” has to be a number from 1 to %u."),
                  argument->name, argument->limit);
        return FALSE;
    }
    add_value(words, argument, g_strdup_printf("%" JSON_INTEGER_FORMAT, count));
    return TRUE;
}

static gboolean
take_argument(Words *words, const Argument *argument, const json_t *value, GError **error)
{
    if (value == NULL && argument->is_needed) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is missing."), argument->name);
        return FALSE;
    }
    if (argument->kind == ARGUMENT_COUNT)
        return take_count(words, argument, value, error);
    if (value == NULL)
        return TRUE;
    switch (argument->kind) {
    case ARGUMENT_TEXTS:
        return take_texts(words, argument, value, error);
    case ARGUMENT_FLAG:
        return take_flag(words, argument, value, error);
    default:
        return take_text(words, argument, value, error);
    }
}

/* An argument that is misspelt must not be passed over: the answer would be to another
 * question.
 */
static gboolean
knows_all(const Words *words, const json_t *arguments, GError **error)
{
    const char *given;
    json_t *value;

    json_object_foreach((json_t *)arguments, given, value)
    {
        const Argument *argument = words->tool->arguments;
        gboolean is_known = FALSE;

        for (; argument->name != NULL && !is_known; argument++) {
            g_autofree char *name = member_name(argument);

            is_known = strcmp(name, given) == 0 && words->box->privacy <= argument->most;
        }
        if (!is_known) {
            g_autofree char *excerpt = text_excerpt(given);

            error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” has no argument “%s” here."),
                      words->tool->name, excerpt);
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
take_arguments(Words *words, const json_t *arguments, GError **error)
{
    if (!knows_all(words, arguments, error))
        return FALSE;
    for (const Argument *argument = words->tool->arguments; argument->name != NULL;
         argument++) {
        g_autofree char *name = member_name(argument);
        const json_t *value = json_object_get(arguments, name);

        if (!take_argument(words, argument, json_is_null(value) ? NULL : value, error))
            return FALSE;
    }
    return TRUE;
}

/* By its id, so that no sentence about several of them tells what is withheld. */
static gboolean
find_order(Words *words, GError **error)
{
    const ToolBox *box = words->box;
    const char *reference = words->operands->len > 0 ? words->operands->pdata[0] : NULL;
    g_autoptr(GError) why = NULL;
    char *id;

    if (reference == NULL || strcmp(words->tool->arguments->name, ARGUMENT_ORDER) != 0)
        return TRUE;
    id = orders_find(box->call->app, reference, &why);
    if (id != NULL) {
        g_free(words->operands->pdata[0]);
        words->operands->pdata[0] = id;
        return TRUE;
    }
    if (box->privacy == PRIVACY_FULL || why->domain != RECOURSE_ERROR) {
        g_propagate_error(error, g_steal_pointer(&why));
        return FALSE;
    }
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("No order fits, or more than one does. Give its id, as “list” tells it."));
    return FALSE;
}

/* Nothing that was submitted is changed from here. */
static gboolean
is_draft(const Words *words, GError **error)
{
    g_autoptr(OrderView) view = NULL;
    const Dispute *dispute;

    if (!words->tool->drafts)
        return TRUE;
    view = orders_show(words->box->call->app, words->operands->pdata[0], error);
    if (view == NULL)
        return FALSE;
    dispute = disputes_find_current(view->order);
    if (dispute == NULL || dispute->state == DISPUTE_DRAFT)
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("The dispute of this order was submitted, so it is no longer a draft. The "
                 "buyer can change it in Recourse."));
    return FALSE;
}

/* NULL-ended; the texts are borrowed from words. */
static GPtrArray *
command_line(const Words *words)
{
    GPtrArray *line = g_ptr_array_new();
    const char *first = words->operands->len == 0 ? words->tool->alone : words->tool->with;

    g_ptr_array_add(line, (gpointer)words->tool->command);
    for (guint i = 0; i < words->options->len; i++)
        g_ptr_array_add(line, words->options->pdata[i]);
    g_ptr_array_add(line, (gpointer) "--json");
    g_ptr_array_add(line, (gpointer) "--");
    if (first != NULL)
        g_ptr_array_add(line, (gpointer)first);
    for (guint i = 0; i < words->operands->len; i++)
        g_ptr_array_add(line, words->operands->pdata[i]);
    g_ptr_array_add(line, NULL);
    return line;
}

/* The document of a command, as --json writes it. */
static json_t *
read_document(const Output *output, GError **error)
{
    const char *text = output_text(output);

    if (text != NULL)
        return json_read(text, strlen(text), "answer", error);
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("The answer is longer than 1 MiB. Ask for less, with a filter or a limit."));
    return NULL;
}

static json_t *
run_command(const ToolBox *box, const Words *words, GError **error)
{
    g_autoptr(GPtrArray) line = command_line(words);
    g_autoptr(Call) call = call_new(box->call->commands, box->call->options);
    const OutputOptions options = { .form = OUTPUT_JSON,
                                    .columns = output_options(box->call->output)->columns,
                                    .now = app_now(box->call->app),
                                    .zone = app_zone(box->call->app),
                                    .memory = DOCUMENT_MOST };
    g_autoptr(Output) output = output_new(&options);
    gboolean is_done;

    call->app = box->call->app;
    call->output = output;
    is_done = call_parse(call, (const char *const *)line->pdata, error) &&
              call->command->run(call, error);
    call->app = NULL; /* it is the server's */
    if (!is_done)
        return NULL;
    (void)output_finish(output, NULL); /* what is too long is told by its text */
    return read_document(output, error);
}

static json_t *
content_new(const char *text)
{
    json_t *content = json_array();
    json_t *part = json_object();

    json_set_text(part, "type", "text");
    json_set_text(part, "text", text);
    json_array_append_new(content, part);
    return content;
}

static json_t *
failure_new(const GError *error)
{
    return json_pack("{s:o, s:b}", "content", content_new(error->message), "isError", TRUE);
}

/* What was written may not survive a power cut; takes the document over. */
static json_t *
success_new(const ToolBox *box, const Tool *tool, json_t *document)
{
    g_autofree char *doubt = saved_take_doubt(app_saved(box->call->app));
    g_autofree char *text = NULL;

    if (!tool->is_public)
        withheld_narrow(document, box->privacy);
    if (doubt != NULL)
        json_set_text(document, "doubt", doubt);
    text = json_write(document, FALSE);
    return json_pack("{s:o, s:o}", "content", content_new(text), "structuredContent", document);
}

json_t *
tools_call(const char *name, const json_t *arguments, gpointer toolbox)
{
    const ToolBox *box = toolbox;
    g_autoptr(GPtrArray) options = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) operands = g_ptr_array_new_with_free_func(g_free);
    Words words = { box, find_tool(box, name), options, operands };
    g_autoptr(GError) error = NULL;
    json_t *document = NULL;

    if (words.tool == NULL)
        return NULL;
    (void)app_let_go_of_moved(box->call->app);
    app_hold_now(box->call->app);
    if (take_arguments(&words, arguments, &error) && find_order(&words, &error) &&
        is_draft(&words, &error))
        document = run_command(box, &words, &error);
    return document == NULL ? failure_new(error) : success_new(box, words.tool, document);
}
