/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of evidence in which parts are hidden: made by a helper program, kept as evidence. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/evidence/evidence-private.h"

#define HELPER "dossier"
#define MILLISECONDS 120000
#define MEMORY_MEGABYTES 768
#define PROCESSOR_SECONDS 60
#define SIDE_DIGITS 6
#define BOXES_MOST 200

/* What is being made. */
typedef struct {
    App *app;
    const EvidencePiece *piece;
    const GArray *boxes; /* EvidenceBox */
    Vault *vault;
    EvidenceCount count;
    EvidenceCheck check; /* of the original */
    char *path;          /* of the copy, with a passing name */
    int held;            /* descriptor of it; -1: there is none yet */
} Redacting;

static void
redacting_clear(Redacting *redacting)
{
    if (redacting->held >= 0) {
        (void)unlink(redacting->path); /* the vault has a copy, or nothing came of it */
        (void)close(redacting->held);
    }
    g_clear_pointer(&redacting->path, g_free);
    evidence_check_clear(&redacting->check);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Redacting, redacting_clear)

static gboolean
refuse_box(const char *text, GError **error)
{
    g_autofree char *excerpt = text_excerpt(text);

    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--box: “%s” is not a box. Write X,Y,WIDTH,HEIGHT from the top left, such as "
                 "120,40,300,80, and @PAGE behind it for a page of a document."),
              excerpt);
    return FALSE;
}

gboolean
evidence_box_parse(const char *text, EvidenceBox *ret_box, GError **error)
{
    const char *at = text;
    EvidenceBox box = { .page = 1 };

    if (!scan_number(&at, 1, SIDE_DIGITS, &box.x) || !scan_char(&at, ',') ||
        !scan_number(&at, 1, SIDE_DIGITS, &box.y) || !scan_char(&at, ',') ||
        !scan_number(&at, 1, SIDE_DIGITS, &box.width) || !scan_char(&at, ',') ||
        !scan_number(&at, 1, SIDE_DIGITS, &box.height))
        return refuse_box(text, error);
    if (scan_char(&at, '@') && !scan_number(&at, 1, SIDE_DIGITS, &box.page))
        return refuse_box(text, error);
    if (*at != '\0' || box.width < 1 || box.height < 1 || box.page < 1)
        return refuse_box(text, error);
    *ret_box = box;
    return TRUE;
}

static gboolean
can_be_redacted(MediaType type)
{
    switch (type) {
    case MEDIA_JPEG:
    case MEDIA_PNG:
    case MEDIA_GIF:
    case MEDIA_WEBP:
    case MEDIA_TIFF:
    case MEDIA_HEIC:
    case MEDIA_PDF:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean
refuse_type(const Evidence *evidence, GError **error)
{
    error_set(
        error, RECOURSE_ERROR_REFUSED,
        N_("Parts of pictures and PDF documents can be hidden. %s is of another type: %s."),
        evidence->name, choice_token(&media_types, evidence->type));
    return FALSE;
}

/* In order that what is hidden is what was recorded. */
static gboolean
find_original(Redacting *redacting, GError **error)
{
    const Evidence *evidence = redacting->piece->evidence;
    const PumpWatch watch = { evidence_goes_on, &redacting->count };

    if (!can_be_redacted(evidence->type))
        return refuse_type(evidence, error);
    if (!evidence_verify(redacting->app, evidence, &watch, &redacting->check, error))
        return FALSE;
    if (redacting->check.status == FILE_OK)
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s is missing or no longer what it was. Nothing was changed. “recourse "
                 "evidence show” says more."),
              evidence->name);
    return FALSE;
}

/* Beside the copies: nothing of it is ever seen elsewhere. */
static gboolean
begin_copy(Redacting *redacting, GError **error)
{
    if (vault_state(redacting->vault) == VAULT_NOWHERE) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Copies of evidence are not kept for examples."));
        return FALSE;
    }
    if (!vault_begin(redacting->vault, VAULT_TO_ADD, error))
        return FALSE;
    redacting->path = g_build_filename(vault_folder(redacting->vault),
                                       VAULT_PASSING PASSING_COPY PASSING_LETTERS, NULL);
    redacting->held = passing_begin(redacting->path);
    if (redacting->held >= 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("Nothing can be written in %s: %s."),
              vault_folder(redacting->vault), g_strerror(errno));
    return FALSE;
}

/* What the helper reads (helpers/dossier/redact.h). */
static char *
job_of(const Redacting *redacting)
{
    const Evidence *evidence = redacting->piece->evidence;
    g_autoptr(JsonDocument) job = json_object();
    g_autofree char *created = instant_to_rfc3339(app_now(redacting->app));
    json_t *redact = json_object();
    json_t *boxes = json_array();

    for (guint i = 0; i < redacting->boxes->len; i++) {
        const EvidenceBox *box = &g_array_index(redacting->boxes, EvidenceBox, i);

        json_array_append_new(
            boxes, json_pack("[iiiii]", box->page, box->x, box->y, box->width, box->height));
    }
    json_set_text(redact, "path", redacting->check.file);
    json_set_text(redact, "sha256", evidence->sha256);
    json_set_text(redact, "type", choice_token(&media_types, evidence->type));
    json_object_set_new(redact, "boxes", boxes);
    json_set_text(job, "schema", "recourse/1");
    json_set_text(job, "output", redacting->path);
    json_set_text(job, "created", created);
    json_object_set_new(job, "redact", redact);
    return json_write(job, FALSE);
}

static gboolean
ask(gpointer data, gsize printed, GError **error)
{
    (void)printed;
    return evidence_goes_on(data, 0) || evidence_refuse_stopped(error);
}

/* Why there is no copy, by the helper's word for it. */
static const char *
reason_of(const char *state)
{
    static const struct {
        const char *state, *why;
    } problems[] = {
        { "changed", N_("it changed while it was read; try again") },
        { "damaged", N_("it is damaged or cut off") },
        { "no-loader",
          N_("no program here reads its type; “recourse dossier” names what can") },
        { "too-large", N_("it has too many pixels") },
        { "encrypted", N_("it opens with a password only") },
        { "outside", N_("a box lies outside it") },
    };

    for (gsize i = 0; state != NULL && i < G_N_ELEMENTS(problems); i++) {
        if (g_str_equal(problems[i].state, state))
            return error_words(problems[i].why);
    }
    return error_words(N_("the program that does it broke off"));
}

static gboolean
refuse_state(const Redacting *redacting, const char *state, GError **error)
{
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("No part of %s was hidden: %s. Nothing was changed."),
              redacting->piece->evidence->name, reason_of(state));
    return FALSE;
}

/* ret_sha256: of what it wrote. */
static gboolean
run_helper(Redacting *redacting, char **ret_sha256, GError **error)
{
    g_autofree char *helper = helper_find(HELPER);
    g_autofree char *job = job_of(redacting);
    const char *argv[] = { helper, NULL };
    const HelperCall call = { .argv = argv,
                              .input = job,
                              .input_length = -1,
                              .milliseconds = MILLISECONDS,
                              .memory_megabytes = MEMORY_MEGABYTES,
                              .processor_seconds = PROCESSOR_SECONDS,
                              .ask = ask,
                              .data = &redacting->count };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(JsonDocument) said = NULL;

    if (helper == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("The helper “%s” is not installed: it comes with Pango, cairo, libjpeg, "
                     "libexif and gdk-pixbuf."),
                  HELPER);
        return FALSE;
    }
    if (!helper_run(&call, &result, error))
        return FALSE;
    said = json_read(result.output, result.output_length, HELPER, NULL);
    *ret_sha256 = g_strdup(json_member_text(said, "sha256"));
    return *ret_sha256 != NULL ||
           refuse_state(redacting, json_member_text(said, "state"), error);
}

/* "front.jpg" is "front-redacted.jpg", with the suffix of what it has become. */
static char *
name_of_copy(const Evidence *original, MediaType type)
{
    const char *dot = strrchr(original->name, '.');
    gsize stem = dot == NULL || dot == original->name ? strlen(original->name)
                                                      : (gsize)(dot - original->name);

    return g_strdup_printf("%.*s-redacted.%s", (int)stem, original->name,
                           media_type_suffix(type));
}

static Evidence *
describe(const Redacting *redacting, VaultCopy *copy)
{
    const Evidence *original = redacting->piece->evidence;
    Evidence *evidence = g_new0(Evidence, 1);

    evidence->name = name_of_copy(original, copy->type);
    evidence->kind = original->kind;
    evidence->sha256 = g_steal_pointer(&copy->sha256);
    evidence->copy = g_steal_pointer(&copy->copy);
    evidence->vault = g_strdup(vault_file_id(redacting->vault));
    evidence->size = copy->size;
    evidence->type = copy->type;
    evidence->modified = evidence->added = app_now(redacting->app);
    evidence->line = original->line;
    evidence->caption = g_strdup(original->caption);
    evidence->translation = g_strdup(original->translation);
    evidence->dispute = g_strdup(original->dispute);
    evidence->redacts = g_strdup(original->sha256);
    return evidence;
}

/* What the helper wrote, into the vault: it is what it says that it wrote. */
static Evidence *
take_copy(Redacting *redacting, const char *sha256, GError **error)
{
    const PumpWatch watch = { evidence_goes_on, &redacting->count };
    g_auto(VaultCopy) copy = { 0 };
    g_autoptr(Evidence) evidence = NULL;
    VaultVerdict verdict = vault_put(redacting->vault, redacting->held, &watch, &copy);

    if (verdict == VAULT_STOPPED) {
        (void)evidence_refuse_stopped(error);
        return NULL;
    }
    if (verdict != VAULT_PUT || !g_str_equal(copy.sha256, sha256)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("%s was not copied to %s: %s"),
                  redacting->piece->evidence->name, vault_folder(redacting->vault),
                  g_strerror(verdict == VAULT_PUT ? EIO : errno));
        return NULL;
    }
    evidence = describe(redacting, &copy);
    /* It counts without what it says of itself, which is its size and no more. */
    (void)evidence_read_facts(redacting->held, evidence->type, &redacting->count,
                              &evidence->says, NULL);
    return vault_settle(redacting->vault, error) ? g_steal_pointer(&evidence) : NULL;
}

static gboolean
record(const Redacting *redacting, const Evidence *copy, GError **error)
{
    const char *order = redacting->piece->view->order->id;
    g_auto(Writing) writing = { 0 };
    g_autoptr(OrderRecord) record = NULL;

    if (!writing_begin(&writing, redacting->app, error))
        return FALSE;
    record = order_load_required(writing.db, order, error);
    if (record == NULL)
        return FALSE;
    if (evidence_is_known(record->order->evidence, copy))
        return evidence_refuse_known(copy, error);
    g_ptr_array_add(writing.events, evidence_event(copy, order, writing.context.now));
    return writing_save(&writing, error);
}

static gboolean
redact(Redacting *redacting, Evidence **ret_copy, GError **error)
{
    g_autofree char *sha256 = NULL;
    g_autoptr(Evidence) copy = NULL;

    if (!find_original(redacting, error) || !begin_copy(redacting, error) ||
        !run_helper(redacting, &sha256, error))
        return FALSE;
    copy = take_copy(redacting, sha256, error);
    if (copy == NULL || !record(redacting, copy, error))
        return FALSE;
    *ret_copy = g_steal_pointer(&copy);
    return TRUE;
}

gboolean
evidence_redact(App *app, const EvidencePiece *piece, const GArray *boxes,
                const EvidenceWatch *watch, Evidence **ret_copy, GError **error)
{
    g_autoptr(Vault) vault = copies_vault(app, error);
    g_auto(Redacting) redacting = { .app = app,
                                    .piece = piece,
                                    .boxes = boxes,
                                    .vault = vault,
                                    .count = { .watch = watch },
                                    .held = -1 };

    if (vault == NULL)
        return FALSE;
    if (boxes->len > BOXES_MOST) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--box: no more than %d boxes at once."),
                  BOXES_MOST);
        return FALSE;
    }
    if (redact(&redacting, ret_copy, error))
        return TRUE;
    copies_take_back(app, vault);
    return FALSE;
}
