/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "ui/cli/commands.h"
#include "ui/words.h"

#define FILE_LIMIT (1024 * 1024)

/* clang-format off */
static const Column policy_columns[] = {
    { "name",  N_("Policy"), CELL_TEXT,   0,  0 },
    { "title", N_("Name"),   CELL_TEXT,   12, 0 },
    { "kind",  N_("Kind"),   CELL_TEXT,   0,  0 },
    { "zone",  N_("Zone"),   CELL_TEXT,   0,  1 },
    { "rules", N_("Rules"),  CELL_NUMBER, 0,  0 },
    { NULL },
};

static const Column rule_columns[] = {
    { "rule",    N_("Rule"),    CELL_TEXT, 0,  0 },
    { "clock",   N_("Clock"),   CELL_TEXT, 0,  2 },
    { "span",    N_("Span"),    CELL_TEXT, 0,  0 },
    { "trust",   N_("Trust"),   CELL_TEXT, 0,  0 },
    { "checked", N_("Checked"), CELL_TEXT, 0,  1 },
    { "source",  N_("Source"),  CELL_TEXT, 20, 0 },
    { NULL },
};

static const Column problem_columns[] = {
    { "problem", "", CELL_TEXT, 40, 0 },
    { NULL },
};
/* clang-format on */

static const char *
kind_token(PolicyKind kind)
{
    static const char *const tokens[] = {
        [POLICY_MARKETPLACE] = "marketplace",
        [POLICY_PAYMENT] = "payment",
        [POLICY_STATUTE] = "statute",
    };

    return tokens[kind];
}

static gboolean
list_policies(Call *call, GError **error)
{
    const GPtrArray *policies = policies_all(app_policies(call->app));

    (void)error;
    output_table_begin(call->output, "policies", policy_columns);
    for (guint i = 0; i < policies->len; i++) {
        const Policy *policy = policies->pdata[i];
        g_autoptr(GPtrArray) rules = policy_rules(policy);
        json_t *row = json_object();

        json_set_text(row, "name", policy->name);
        json_set_text(row, "title", policy->title);
        json_set_text(row, "kind", kind_token(policy->kind));
        json_set_text(row, "zone", zone_name(policy->zone));
        json_object_set_new(row, "rules", json_integer(rules->len));
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    return TRUE;
}

static json_t *
rule_to_json(const Rule *rule)
{
    json_t *row = json_object();
    g_autofree char *span = words_rule_span(rule);

    json_set_text(row, "rule", rule->id);
    json_set_text(row, "clock", rule->clock);
    json_set_text(row, "span", span);
    json_set_text(row, "trust", trust_token(rule->trust));
    json_set_text(row, "checked", rule->checked);
    json_set_text(row, "source", rule->source);
    json_set_text(row, "text", rule->text);
    return row;
}

static gboolean
show_policy(Call *call, GError **error)
{
    const char *name = call->operands[1];
    const Policy *policy = name == NULL ? NULL : policies_find(app_policies(call->app), name);
    g_autofree char *excerpt = text_excerpt(name == NULL ? "" : name);
    g_autoptr(GPtrArray) rules = NULL;

    if (policy == NULL) {
        error_set(error, name == NULL ? RECOURSE_ERROR_USAGE : RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no policy “%s”. “recourse policy list” shows those there are."),
                  excerpt);
        return FALSE;
    }
    output_member(call->output, "policy", json_string(policy->name));
    output_heading(call->output, policy->title, ROW_USUAL);
    output_table_begin(call->output, "rules", rule_columns);
    rules = policy_rules(policy);
    for (guint i = 0; i < rules->len; i++)
        output_row(call->output, rule_to_json(rules->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    return TRUE;
}

/* What is wrong with the file, or NULL. Over the policy of the same name, as when loading. */
static char *
problem_of_file(Call *call, const char *path)
{
    g_autoptr(GError) error = NULL;
    gsize length;
    g_autofree char *text = file_read(path, FILE_LIMIT, &length, &error);
    g_autofree char *base_name = g_path_get_basename(path);
    char *suffix = g_strrstr(base_name, ".policy");
    g_autoptr(Policy) policy = NULL;

    if (text == NULL)
        return g_strdup(error->message);
    if (suffix != NULL)
        *suffix = '\0';
    policy =
        policy_parse(text, path, policies_find(app_policies(call->app), base_name), &error);
    return policy == NULL ? g_strdup(error->message) : NULL;
}

static void
put_problem(Call *call, const char *problem)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        output_line(call->output, problem);
        return;
    }
    row = json_object();
    json_set_text(row, "problem", problem);
    output_row(call->output, row, ROW_USUAL);
}

static guint
check_files(Call *call, char *const *paths)
{
    guint found = 0;

    for (; *paths != NULL; paths++) {
        g_autofree char *problem = problem_of_file(call, *paths);

        if (problem == NULL)
            continue;
        put_problem(call, problem);
        found++;
    }
    return found;
}

static guint
check_loaded(Call *call)
{
    const GPtrArray *policies = policies_all(app_policies(call->app));
    const GPtrArray *problems = app_policy_problems(call->app);

    for (guint i = 0; i < policies->len; i++)
        g_ptr_array_unref(policy_rules(policies->pdata[i])); /* all are read by this */
    for (guint i = 0; i < problems->len; i++)
        put_problem(call, problems->pdata[i]);
    return problems->len;
}

static gboolean
check_policies(Call *call, GError **error)
{
    guint found;

    (void)error;
    output_table_begin(call->output, "findings", problem_columns);
    found =
        call->operands[1] == NULL ? check_loaded(call) : check_files(call, call->operands + 1);
    output_table_end(call->output);
    if (found == 0)
        output_line(call->output, _("Everything is as it should be."));
    else
        call->status = STATUS_FINDINGS;
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    const char *word = call->operands[0];

    if (strcmp(word, "list") == 0)
        return list_policies(call, error);
    if (strcmp(word, "show") == 0)
        return show_policy(call, error);
    if (strcmp(word, "check") == 0)
        return check_policies(call, error);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Write “policy list”, “policy show NAME” or “policy check [FILE]...”."));
    return FALSE;
}

const Command command_policy = {
    .name = "policy",
    .operands = "list|show|check [NAME|FILE]...",
    .least = 1,
    .most = -1,
    .needs_app = TRUE,
    .help = N_("List the policies, show the rules of one, or check policy files."),
    .more = N_("“policy check” without a file checks your own policies; it exits with 5 when "
               "something is wrong."),
    .run = run,
};
