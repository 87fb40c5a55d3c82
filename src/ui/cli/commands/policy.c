/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/dossier.h"
#include "ui/cli/commands/commands.h"
#include "ui/words/words.h"

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
    { "rule",    N_("Rule"),     CELL_TEXT, 0,  0 },
    { "clock",   N_("Deadline"), CELL_TEXT, 0,  2 },
    { "span",    N_("Span"),     CELL_TEXT, 0,  0 },
    { "trust",   N_("Trust"),    CELL_TEXT, 0,  0 },
    { "checked", N_("Checked"),  CELL_TEXT, 0,  1 },
    { "source",  N_("Source"),   CELL_TEXT, 20, 0 },
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
    g_autofree char *lead = rule_lead_text(rule);

    json_set_text(row, "rule", rule->id);
    json_set_text(row, "clock", rule->clock);
    json_set_text(row, "span", span);
    json_set_text(row, "trust", trust_token(rule->trust));
    json_set_text(row, "checked", rule->checked);
    json_set_text(row, "source", rule->source);
    json_set_text(row, "where", rule->where);
    json_set_text(row, "text", rule->text);
    json_set_text(row, "lead", lead);
    json_object_set_new(row, "reserve", json_integer(rule->reserve));
    json_set_text(row, "reopens", choice_token(&answers, rule->reopens));
    json_set_text(row, "filing", choice_token(&filings, rule->filing));
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
                  N_("There is no policy “%s”. “recourse policy list” shows them all."),
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

static void
put_finding(Call *call, const char *member, const char *sentence)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        output_line(call->output, sentence);
        return;
    }
    row = json_object();
    json_set_text(row, member, sentence);
    output_row(call->output, row, ROW_USUAL);
}

static void
put_findings(Call *call, const char *member, const GPtrArray *sentences)
{
    for (guint i = 0; i < sentences->len; i++)
        put_finding(call, member, sentences->pdata[i]);
}

/* What is wrong with the file, and what it had better say otherwise. Over the policy of the
 * same name, as when loading. */
static void
check_file(Call *call, const char *path, GPtrArray *problems, GPtrArray *notes)
{
    g_autoptr(GError) error = NULL;
    gsize length;
    g_autofree char *text = file_read(path, FILE_LIMIT, &length, &error);
    g_autofree char *base_name = g_path_get_basename(path);
    char *suffix = g_strrstr(base_name, ".policy");
    g_autoptr(Policy) policy = NULL;

    if (suffix != NULL)
        *suffix = '\0';
    if (text != NULL)
        policy =
            policy_parse(text, path, policies_find(app_policies(call->app), base_name), &error);
    if (policy != NULL)
        policy_add_notes(policy, path, notes);
    else
        g_ptr_array_add(problems, g_strdup(error->message));
}

/* Who reads dossiers is written alike. */
static void
check_profiles(Call *call, GPtrArray *problems)
{
    g_autoptr(DossierProfiles) profiles = dossier_profiles_load(app_paths(call->app));

    for (guint i = 0; i < profiles->problems->len; i++)
        g_ptr_array_add(problems, g_strdup(profiles->problems->pdata[i]));
}

static void
check_loaded(Call *call, GPtrArray *problems, GPtrArray *notes)
{
    const Policies *policies = app_policies(call->app);
    const GPtrArray *its = app_policy_problems(call->app);
    g_autoptr(GPtrArray) its_notes = policies_notes(policies, app_paths(call->app));

    for (guint i = 0; i < policies_all(policies)->len; i++)
        g_ptr_array_unref(policy_rules(policies_all(policies)->pdata[i])); /* reads all */
    for (guint i = 0; its != NULL && i < its->len; i++)
        g_ptr_array_add(problems, g_strdup(its->pdata[i]));
    for (guint i = 0; i < its_notes->len; i++)
        g_ptr_array_add(notes, g_strdup(its_notes->pdata[i]));
    check_profiles(call, problems);
}

static gboolean
check_policies(Call *call, GError **error)
{
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) notes = g_ptr_array_new_with_free_func(g_free);

    (void)error;
    if (call->operands[1] == NULL)
        check_loaded(call, problems, notes);
    for (char *const *path = call->operands + 1; *path != NULL; path++) {
        g_autoptr(GError) wrong = NULL;

        if (!g_str_has_suffix(*path, PROFILE_SUFFIX))
            check_file(call, *path, problems, notes);
        else if (!dossier_profile_check(app_paths(call->app), *path, &wrong))
            g_ptr_array_add(problems, g_strdup(wrong->message));
    }
    output_table_begin(call->output, "findings", problem_columns);
    put_findings(call, "problem", problems);
    put_findings(call, "note", notes);
    output_table_end(call->output);
    if (problems->len == 0 && notes->len == 0)
        output_line(call->output, _("Everything is as it should be."));
    if (problems->len > 0)
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
    .more = N_("“policy check” without a file checks your own policies, and the profiles of "
               "“recourse dossier”. It exits with 5 when something is wrong."),
    .run = run,
};
