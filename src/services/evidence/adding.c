/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files added to an order, each with its copy. */
#include "services/evidence/evidence.h"

#include <errno.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "base/text/text.h"
#include "services/evidence/evidence-private.h"

void
evidence_added_clear(EvidenceAdded *added)
{
    if (added->added != NULL)
        g_ptr_array_unref(added->added);
    g_free(added->why);
    *added = (EvidenceAdded){ 0 };
}

gboolean
evidence_goes_on(gpointer count, gint64 so_far)
{
    const EvidenceCount *counted = count;
    const EvidenceWatch *watch = counted->watch;

    if (counted->limit > 0 && so_far > counted->limit)
        return FALSE;
    return watch == NULL || watch->goes_on == NULL ||
           watch->goes_on(watch->data, counted->before + so_far, counted->total);
}

gboolean
evidence_refuse_stopped(GError **error)
{
    error_set(error, RECOURSE_ERROR_CANCELLED, N_("Stopped. Nothing was changed."));
    return FALSE;
}

/* One act of adding. */
typedef struct {
    App *app;
    const EvidenceAdding *adding;
    Vault *vault; /* NULL: nothing is copied */
    gint64 limit; /* bytes up to which files are copied */
    EvidenceCount count;
    GPtrArray *found;   /* Evidence */
    GPtrArray *sources; /* EvidenceSource, of the same place each */
} Act;

static gboolean
is_same_state(const struct stat *a, const struct stat *b)
{
    struct timespec first = system_changed_at(a), second = system_changed_at(b);

    return a->st_size == b->st_size && first.tv_sec == second.tv_sec &&
           first.tv_nsec == second.tv_nsec;
}

static const char *
shown(const EvidenceSource *source)
{
    return source->path != NULL ? source->path : error_words(N_("standard input"));
}

static gboolean
refuse(const EvidenceSource *source, int problem, const char *why, GError **error)
{
    g_autofree char *excerpt = text_excerpt(shown(source));

    error_set(error, problem == ENOENT ? RECOURSE_ERROR_NOT_FOUND : RECOURSE_ERROR_FAILED,
              N_("%s was not added: %s."), excerpt, why);
    return FALSE;
}

static gboolean
refuse_verdict(const Act *act, const EvidenceSource *source, VaultVerdict verdict,
               GError **error)
{
    g_autofree char *excerpt = text_excerpt(shown(source));
    int problem = errno;

    if (verdict == VAULT_STOPPED && act->count.limit > 0 && source->path == NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("Standard input was not added: it has more bytes than are copied (the "
                     "setting evidence/copy-limit). Save it as a file and add that."));
        return FALSE;
    }
    if (verdict == VAULT_STOPPED)
        return evidence_refuse_stopped(error);
    if (verdict == VAULT_READ_FAILED)
        return refuse(source, problem, g_strerror(problem), error);
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("%s was not added: a copy cannot be kept in %s: %s. To add it without a copy, "
                 "write --no-copy."),
              excerpt, vault_folder(act->vault), g_strerror(problem));
    return FALSE;
}

/* The hash of a file that stays where it is. */
static gboolean
take_reference(Act *act, int file, const EvidenceSource *source, Evidence *evidence,
               GError **error)
{
    const PumpWatch watch = { evidence_goes_on, &act->count };
    char head[FILE_KIND_BYTES];
    ssize_t length = pread(file, head, sizeof head, 0);

    switch (pump(file, -1, &watch, &evidence->sha256, &evidence->size)) {
    case PUMP_DONE:
        evidence->type = media_type_of(head, length > 0 ? (gsize)length : 0);
        return TRUE;
    case PUMP_STOPPED:
        return evidence_refuse_stopped(error);
    case PUMP_READ_FAILED:
    case PUMP_WRITE_FAILED:
        break;
    }
    return refuse(source, errno, g_strerror(errno), error);
}

static gboolean
take_copy(Act *act, int file, const EvidenceSource *source, Evidence *evidence, GError **error)
{
    const PumpWatch watch = { evidence_goes_on, &act->count };
    g_auto(VaultCopy) copy = { 0 };
    VaultVerdict verdict = vault_put(act->vault, file, &watch, &copy);

    if (verdict != VAULT_PUT)
        return refuse_verdict(act, source, verdict, error);
    evidence->sha256 = g_steal_pointer(&copy.sha256);
    evidence->copy = g_steal_pointer(&copy.copy);
    evidence->vault = g_strdup(vault_file_id(act->vault));
    evidence->size = copy.size;
    evidence->type = copy.type;
    return TRUE;
}

/* Evidence counts without it: what cannot be read is counted, and why. FALSE: it was stopped.
 */
static gboolean
take_facts(Act *act, int file, Evidence *evidence, EvidenceAdded *ret_added, GError **error)
{
    g_autoptr(GError) problem = NULL;

    if (evidence_read_facts(file, evidence->type, &act->count, &evidence->says, &problem))
        return TRUE;
    if (g_error_matches(problem, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED)) {
        g_propagate_error(error, g_steal_pointer(&problem));
        return FALSE;
    }
    ret_added->unread++;
    if (ret_added->why == NULL)
        ret_added->why = g_strdup(problem->message);
    return TRUE;
}

/* What was opened is still what stands there, as it was before it was read. */
static gboolean
is_unchanged(const EvidenceSource *source, int file, const struct stat *before)
{
    struct stat after, there;

    return fstat(file, &after) == 0 && is_same_state(before, &after) &&
           lstat(source->path, &there) == 0 && there.st_dev == before->st_dev &&
           there.st_ino == before->st_ino;
}

static gboolean
take_file(Act *act, const EvidenceSource *source, int file, const struct stat *before,
          Evidence *evidence, EvidenceAdded *ret_added, GError **error)
{
    gboolean is_too_large = act->vault != NULL && before->st_size > act->limit;

    if (act->vault == NULL || is_too_large) {
        if (!take_reference(act, file, source, evidence, error))
            return FALSE;
        ret_added->too_large += is_too_large ? 1 : 0;
    } else if (!take_copy(act, file, source, evidence, error)) {
        return FALSE;
    }
    if (!take_facts(act, file, evidence, ret_added, error))
        return FALSE;
    if (evidence->size != before->st_size || !is_unchanged(source, file, before))
        return refuse(source, 0, error_words(N_("it changed while it was read; try again")),
                      error);
    evidence->modified = before->st_mtime;
    return TRUE;
}

/* FALSE with the error: it is nothing that can be evidence. */
static gboolean
is_allowed(const Act *act, const EvidenceSource *source, GError **error)
{
    g_autoptr(Vault) vault = NULL;

    if (app_is_case_file(act->app, source->path))
        return refuse(source, 0, error_words(N_("it is the case file itself")), error);
    vault = copies_vault(act->app, error);
    if (vault == NULL)
        return FALSE;
    return !vault_holds(vault, source->path) ||
           refuse(source, 0, error_words(N_("it is a copy that is kept already")), error);
}

/* -1 with the error. An empty file would be counted as evidence and prove nothing. */
static int
open_source(const EvidenceSource *source, struct stat *ret_before, GError **error)
{
    int file = file_open_regular(source->path, ret_before);
    int problem = errno;

    if (file >= 0 && ret_before->st_size > 0)
        return file;
    if (file >= 0) {
        (void)close(file); /* nothing was read */
        (void)refuse(source, 0, error_words(N_("it is empty and proves nothing")), error);
        return -1;
    }
    (void)refuse(source, problem,
                 problem == EINVAL || problem == ELOOP || problem == ENXIO
                     ? error_words(N_(
                           "only ordinary files can be evidence, no links, folders or devices"))
                     : g_strerror(problem),
                 error);
    return -1;
}

static gboolean
take_stream(Act *act, const EvidenceSource *source, Evidence *evidence,
            EvidenceAdded *ret_added, GError **error)
{
    gboolean is_clipboard = act->adding->clipboard > 0;
    gboolean is_read = TRUE;
    g_autofree char *copy = NULL;
    struct stat state;
    int file;

    if (act->vault == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Standard input can only be added as a copy. Leave out --no-copy."));
        return FALSE;
    }
    act->count.limit = act->limit;
    if (!take_copy(act, is_clipboard ? act->adding->clipboard : STDIN_FILENO, source, evidence,
                   error))
        return FALSE;
    act->count.limit = 0;
    evidence->name = g_strdup_printf("%s.%s", is_clipboard ? "clipboard" : "stdin",
                                     media_type_suffix(evidence->type));
    evidence->modified = app_now(act->app);
    copy = vault_path(act->vault, evidence->copy);
    file = copy == NULL ? -1 : file_open_regular(copy, &state);
    if (file >= 0) {
        is_read = take_facts(act, file, evidence, ret_added, error);
        (void)close(file); /* only read from */
    }
    return is_read;
}

static EvidenceSaid
said_of(const EvidenceAdding *adding, const EvidenceSource *source)
{
    const EvidenceSaid all = { adding->kind, adding->caption };

    return adding->each == NULL ? all : adding->each[source->name];
}

static Evidence *
take_in(Act *act, const EvidenceSource *source, EvidenceAdded *ret_added, GError **error)
{
    const EvidenceSaid said = said_of(act->adding, source);
    g_autoptr(Evidence) evidence = g_new0(Evidence, 1);
    struct stat before;
    gboolean is_taken;
    int file;

    evidence->kind = said.kind;
    evidence->line = act->adding->line;
    evidence->caption = g_strdup(said.caption);
    evidence->translation = g_strdup(act->adding->translation);
    evidence->dispute = g_strdup(act->adding->dispute);
    evidence->added = app_now(act->app);
    if (source->path == NULL)
        return take_stream(act, source, evidence, ret_added, error) ? g_steal_pointer(&evidence)
                                                                    : NULL;
    evidence->path = g_strdup(source->path);
    evidence->name = g_path_get_basename(source->path);
    file = is_allowed(act, source, error) ? open_source(source, &before, error) : -1;
    if (file < 0)
        return NULL;
    is_taken = take_file(act, source, file, &before, evidence, ret_added, error);
    (void)close(file); /* only read from */
    return is_taken ? g_steal_pointer(&evidence) : NULL;
}

static gint64
size_of_all(const GPtrArray *sources)
{
    gint64 total = 0;
    struct stat state;

    for (guint i = 0; i < sources->len; i++) {
        const EvidenceSource *source = sources->pdata[i];

        if (source->path != NULL && lstat(source->path, &state) == 0)
            total += state.st_size;
    }
    return total;
}

/* Read everything first: others may write meanwhile. */
static gboolean
take_all(Act *act, EvidenceAdded *ret_added, GError **error)
{
    act->count.watch = &act->adding->watch;
    act->count.total = size_of_all(act->sources);
    for (guint i = 0; i < act->sources->len; i++) {
        Evidence *evidence = take_in(act, act->sources->pdata[i], ret_added, error);

        if (evidence == NULL)
            return FALSE;
        act->count.before += evidence->size;
        g_ptr_array_add(act->found, evidence);
    }
    return act->vault == NULL || vault_settle(act->vault, error);
}

Event *
evidence_event(const Evidence *evidence, const char *order, Instant now)
{
    Event *event = event_new(EVENT_EVIDENCE_ADDED, order, now);
    g_autoptr(JsonDocument) data = evidence_data(evidence);

    event->dispute = g_strdup(evidence->dispute);
    event_set_data(event, data);
    return event;
}

gboolean
evidence_is_known(const GPtrArray *known, const Evidence *evidence)
{
    for (guint i = 0; i < known->len; i++) {
        const Evidence *before = known->pdata[i];

        if (before->kind == evidence->kind && g_str_equal(before->sha256, evidence->sha256) &&
            (before->dispute == NULL || evidence->dispute == NULL ||
             g_str_equal(before->dispute, evidence->dispute)))
            return TRUE;
    }
    return FALSE;
}

gboolean
evidence_refuse_known(const Evidence *evidence, GError **error)
{
    g_autofree char *excerpt =
        text_excerpt(evidence->path != NULL ? evidence->path : evidence->name);

    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s was already added as %s. Nothing was added."), excerpt,
              choice_token(&evidence_kinds, evidence->kind));
    return FALSE;
}

/* Moves what was found to the events of the change; what is there already is refused, or (of a
 * folder) passed over. */
static gboolean
take_over(const Act *act, Writing *writing, const OrderRecord *record, EvidenceAdded *ret_added,
          GError **error)
{
    g_autoptr(GPtrArray) known = g_ptr_array_copy(record->order->evidence, NULL, NULL);
    const Evidence *last = NULL;

    g_ptr_array_set_free_func(known, NULL); /* they belong to the order, and to the act */
    for (guint i = 0; i < act->found->len; i++) {
        const EvidenceSource *source = act->sources->pdata[i];
        const Evidence *evidence = act->found->pdata[i];

        if (evidence_is_known(known, evidence)) {
            if (!source->is_listed)
                return evidence_refuse_known(evidence, error);
            ret_added->known++;
            last = evidence;
            continue;
        }
        g_ptr_array_add(known, act->found->pdata[i]);
        g_ptr_array_add(ret_added->added, evidence_copy(evidence));
        g_ptr_array_add(writing->events,
                        evidence_event(evidence, record->order->id, writing->context.now));
    }
    return writing->events->len > 0 || last == NULL || evidence_refuse_known(last, error);
}

gboolean
evidence_is_line(const Order *order, guint line, GError **error)
{
    if (line <= order->lines->len)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("The order has no line %u: it has %u. “recourse show” lists them."), line,
              order->lines->len);
    return FALSE;
}

static gboolean
record(const Act *act, const char *order, EvidenceAdded *ret_added, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(OrderRecord) record = NULL;

    if (!writing_begin(&writing, act->app, error))
        return FALSE;
    record = order_load_required(writing.db, order, error);
    if (record == NULL)
        return FALSE;
    return take_over(act, &writing, record, ret_added, error) && writing_save(&writing, error);
}

static gboolean
is_order_there(App *app, const char *order, guint line, GError **error)
{
    g_autoptr(OrderRecord) found = orders_load(app, order, error);

    if (found == NULL)
        return FALSE;
    return evidence_is_line(found->order, line, error);
}

/* Where no copy can be kept at all (examples), none is. */
static gboolean
open_vault(const EvidenceAdding *adding, Vault *vault)
{
    return !adding->no_copy && vault_state(vault) != VAULT_NOWHERE;
}

gboolean
evidence_add(App *app, const char *order, const EvidenceAdding *adding,
             const char *const *names, EvidenceAdded *ret_added, GError **error)
{
    g_autoptr(GPtrArray) sources = NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);
    g_autoptr(Vault) vault = NULL;
    g_auto(EvidenceAdded) added = { 0 };
    Act act = { .app = app, .adding = adding, .found = found };

    added.added = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);
    act.limit = settings_size(app_settings(app), SETTING_COPY_LIMIT);
    if (!is_order_there(app, order, adding->line, error))
        return FALSE;
    act.sources = sources = evidence_sources(names, error);
    vault = sources == NULL ? NULL : copies_vault(app, error);
    if (vault == NULL)
        return FALSE;
    if (open_vault(adding, vault)) {
        if (!vault_begin(vault, VAULT_TO_ADD, error))
            return FALSE;
        act.vault = vault;
    }
    if (!take_all(&act, &added, error) || !record(&act, order, &added, error)) {
        if (act.vault != NULL)
            copies_take_back(app, vault);
        return FALSE;
    }
    *ret_added = added;
    added = (EvidenceAdded){ 0 };
    return TRUE;
}

const Dispute *
evidence_dispute(const Order *order)
{
    const Dispute *only = NULL;

    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->state != DISPUTE_DRAFT && !dispute_is_under_way(dispute))
            continue;
        if (only != NULL)
            return NULL;
        only = dispute;
    }
    return only;
}

gboolean
evidence_name_lies(const Evidence *evidence)
{
    MediaType promised = media_type_of_name(evidence->name);

    return evidence->type != MEDIA_OTHER && promised != MEDIA_OTHER &&
           promised != evidence->type;
}
