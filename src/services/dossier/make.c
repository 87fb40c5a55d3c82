/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier made: set by the helper, measured against the limits of who reads it, and made
 * smaller step by step until it fits. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/pack-private.h"

#define HELPER "dossier"
#define MEMORY_MEGABYTES 768
#define PROCESSOR_SECONDS 120 /* and one a picture, and one for so many of its bytes: */
#define BYTES_PER_SECOND ((gint64)32 * 1024 * 1024)
#define PATIENCE_MILLISECONDS 180000
#define PICTURES_MOST 4 /* a page */
#define PARTS_MOST 9
#define OUTPUT_MOST ((gsize)4 * 1024 * 1024)

/* What pictures are brought down to, one after the other. */
static const gint64 steps[] = { 300, 200, 150 };

static void
measure_clear(Measure *measure)
{
    g_clear_pointer(&measure->missing_letters, g_free);
    *measure = (Measure){ .values = { 0 } };
}

static void
made_file_free(gpointer data)
{
    MadeFile *made = data;

    if (made->path != NULL)
        (void)unlink(made->path); /* has its name already, or is given up */
    if (made->held >= 0)
        (void)close(made->held);
    g_free(made->path);
    g_free(made->sha256);
    g_free(made);
}

static MadeFile *
made_file_new(const char *folder, GError **error)
{
    MadeFile *made = g_new0(MadeFile, 1);

    made->path = g_build_filename(folder == NULL ? g_get_tmp_dir() : folder,
                                  PASSING_EXPORT PASSING_LETTERS, NULL);
    made->held = passing_begin(made->path);
    if (made->held >= 0)
        return made;
    error_set(error, RECOURSE_ERROR_FAILED, N_("Nothing can be written in %s: %s."),
              folder == NULL ? g_get_tmp_dir() : folder, g_strerror(errno));
    g_clear_pointer(&made->path, g_free);
    made_file_free(made);
    return NULL;
}

/* While the helper works. */
typedef struct {
    Pack *pack;
    json_t *last; /* the line that says what came of it */
    int page, pages;
} Watch;

static gboolean
refuse_cancelled(GError **error)
{
    error_set(error, RECOURSE_ERROR_CANCELLED, N_("Stopped. Nothing was written."));
    return FALSE;
}

static gboolean
ask_to_go_on(gpointer data, gsize printed, GError **error)
{
    Watch *watch = data;
    const DossierTask *task = watch->pack->task;

    (void)printed;
    return task->goes_on == NULL || task->goes_on(task->data, watch->page, watch->pages) ||
           refuse_cancelled(error);
}

static gboolean
take_line(gpointer data, const char *text, gsize length, GError **error)
{
    Watch *watch = data;
    json_t *line = json_read(text, length, HELPER, error);

    if (line == NULL)
        return FALSE;
    if (json_object_get(line, "exhibits") != NULL) {
        json_decref(watch->last);
        watch->last = line;
        return TRUE;
    }
    watch->page = (int)json_member_integer(line, "page", 0);
    watch->pages = (int)json_member_integer(line, "of", 0);
    json_decref(line);
    return TRUE;
}

static gboolean
refuse_result(const HelperResult *result, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED, N_("The dossier was not written: %s"),
              *result->complaint == '\0'
                  ? error_words(N_("the program that sets its pages broke off."))
                  : result->complaint);
    return FALSE;
}

/* A film is large and is read to its end; everything else is looked at, too. */
static guint
processor_seconds(const Pack *pack)
{
    gint64 seconds = PROCESSOR_SECONDS;

    for (guint i = 0; i < pack->exhibits->len; i++)
        seconds +=
            1 + ((const Exhibit *)pack->exhibits->pdata[i])->evidence->size / BYTES_PER_SECOND;
    return (guint)MIN(seconds, G_MAXINT);
}

static gboolean
run_helper(Watch *watch, const char *input, GError **error)
{
    g_autofree char *program = helper_find(HELPER);
    const char *argv[] = { program, NULL };
    const HelperCall call = {
        .argv = argv,
        .input = input,
        .input_length = -1,
        .milliseconds = PATIENCE_MILLISECONDS,
        .memory_megabytes = MEMORY_MEGABYTES,
        .processor_seconds = processor_seconds(watch->pack),
        .output_limit = OUTPUT_MOST,
        .ask = ask_to_go_on,
        .line = take_line,
        .data = watch,
    };
    g_auto(HelperResult) result = { 0 };

    if (program == NULL) {
        error_set(
            error, RECOURSE_ERROR_FAILED,
            N_("This installation writes no dossiers: it was built without Pango, cairo, "
               "libjpeg, libexif and gdk-pixbuf. Install them and build it again (./bootstrap does "
               "both)."));
        return FALSE;
    }
    if (!helper_run(&call, &result, error))
        return FALSE;
    return result.exit_status == 0 && watch->last != NULL ? TRUE
                                                          : refuse_result(&result, error);
}

/* The pictures of the part, in their order. */
static void
take_pictures(Pack *pack, const json_t *line, guint part, Measure *measure)
{
    const json_t *pictures = json_object_get(line, "exhibits");
    gsize next = 0;

    for (guint i = 0; i < pack->exhibits->len; i++) {
        Exhibit *exhibit = pack->exhibits->pdata[i];
        const json_t *picture;
        const char *state;
        guint value = EXHIBIT_SHOWN;

        if (exhibit->part != part || exhibit->status != FILE_OK ||
            exhibit->form != EXHIBIT_PICTURE)
            continue;
        picture = json_array_get(pictures, next++);
        state = json_member_text(picture, "state");
        exhibit->bytes = json_member_integer(picture, "bytes", 0);
        measure->values[LIMIT_DPI] =
            MAX(measure->values[LIMIT_DPI], json_member_integer(picture, "dpi", 0));
        measure->values[LIMIT_PIXELS] =
            MAX(measure->values[LIMIT_PIXELS], json_member_integer(picture, "pixels", 0));
        if (state != NULL)
            (void)choice_parse(&exhibit_states, state, &value);
        exhibit->state = value;
        if (exhibit->state == EXHIBIT_DAMAGED && exhibit->type != MEDIA_PDF &&
            !media_is_film(exhibit->type))
            measure->damaged++;
        if (exhibit->state == EXHIBIT_CHANGED)
            exhibit->status = FILE_CHANGED;
    }
}

static void
take_measures(Pack *pack, const json_t *line, guint part, MadeFile *made, Measure *measure)
{
    gint64 *values = measure->values;

    made->bytes = json_member_integer(line, "bytes", 0);
    made->pages = (guint)json_member_integer(line, "pages", 0);
    made->sha256 = g_strdup(json_member_text(line, "sha256"));
    values[LIMIT_FILES]++;
    values[LIMIT_BYTES_ALL] += made->bytes;
    values[LIMIT_BYTES_FILE] = MAX(values[LIMIT_BYTES_FILE], made->bytes);
    values[LIMIT_PAGES] = MAX(values[LIMIT_PAGES], (gint64)made->pages);
    values[LIMIT_PAGES_FILE] = values[LIMIT_PAGES];
    if (measure->missing == 0) {
        measure->missing = (guint)json_member_integer(line, "missing_glyphs", 0);
        g_free(measure->missing_letters);
        measure->missing_letters = g_strdup(json_member_text(line, "missing"));
    }
    take_pictures(pack, line, part, measure);
}

/* The helper read back and hashed what it wrote; as much is there. */
static gboolean
is_whole(const MadeFile *made)
{
    struct stat state = { 0 };

    return made->sha256 != NULL && lstat(made->path, &state) == 0 && S_ISREG(state.st_mode) &&
           state.st_size == made->bytes;
}

static gboolean
make_part(Pack *pack, const PackLayout *layout, MadeFile *made, Measure *measure,
          GError **error)
{
    g_autoptr(JsonDocument) document = pack_to_json(pack, layout, made->path);
    g_autofree char *text = json_write(document, FALSE);
    Watch watch = { .pack = pack };
    gboolean is_done = run_helper(&watch, text, error);

    if (is_done) {
        take_measures(pack, watch.last, layout->part, made, measure);
        is_done = is_whole(made);
        if (!is_done)
            error_set(
                error, RECOURSE_ERROR_FAILED,
                N_("The dossier was not written: what arrived on the disk is not what was "
                   "sent there."));
    }
    json_decref(watch.last);
    return is_done;
}

/* All parts; NULL with an error. */
static GPtrArray *
make_parts(Pack *pack, const char *folder, PackLayout layout, Measure *measure, GError **error)
{
    g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(made_file_free);

    measure_clear(measure);
    for (layout.part = 1; layout.part <= layout.parts; layout.part++) {
        MadeFile *made = made_file_new(folder, error);

        if (made == NULL)
            return NULL;
        g_ptr_array_add(files, made);
        if (!make_part(pack, &layout, made, measure, error))
            return NULL;
    }
    return g_steal_pointer(&files);
}

/* For the first time: what is found changed may lie elsewhere as it was. */
static GPtrArray *
make_sound(Pack *pack, const char *folder, PackLayout layout, Measure *measure, GError **error)
{
    g_autoptr(GPtrArray) files = make_parts(pack, folder, layout, measure, error);
    gboolean is_other = FALSE;

    if (files == NULL || !pack_read_changed(pack, &is_other, error))
        return NULL;
    if (!is_other)
        return g_steal_pointer(&files);
    g_clear_pointer(&files, g_ptr_array_unref);
    return make_parts(pack, folder, layout, measure, error);
}

static gboolean
is_over(const Profile *profile, const Measure *measure, LimitId id)
{
    return limit_fit(&profile->limits[id], measure->values[id]) == FIT_NOT;
}

/* More than is advised is made smaller too, as long as that can be done. */
static gboolean
is_heavy(const Profile *profile, const Measure *measure)
{
    return is_over(profile, measure, LIMIT_BYTES_FILE) ||
           limit_fit(&profile->limits[LIMIT_BYTES_ALL], measure->values[LIMIT_BYTES_ALL]) >=
               FIT_BARELY ||
           is_over(profile, measure, LIMIT_DPI) || is_over(profile, measure, LIMIT_PIXELS);
}

static gboolean
is_long(const Profile *profile, const Measure *measure)
{
    return is_over(profile, measure, LIMIT_PAGES) ||
           is_over(profile, measure, LIMIT_PAGES_FILE);
}

static gboolean
lower_dpi(const Pack *pack, PackLayout *layout)
{
    if (pack->task->whole_bytes || pack->task->profile->keeps_pixels)
        return FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (layout->dpi == 0 || steps[i] < layout->dpi) {
            layout->dpi = steps[i];
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean
put_more_on_a_page(const Pack *pack, PackLayout *layout)
{
    if (layout->per_page >= PICTURES_MOST || pack->exhibits->len < 2)
        return FALSE;
    layout->per_page *= 2;
    return TRUE;
}

/* Whole exhibits, each part with about as much of the weight. */
static void
spread(Pack *pack, guint parts)
{
    gint64 all = 0, sum = 0;

    for (guint i = 0; i < pack->exhibits->len; i++)
        all += MAX(((const Exhibit *)pack->exhibits->pdata[i])->bytes, 1);
    for (guint i = 0; i < pack->exhibits->len; i++) {
        Exhibit *exhibit = pack->exhibits->pdata[i];
        gint64 middle = sum + MAX(exhibit->bytes, 1) / 2;

        exhibit->part = (guint)MIN(middle * parts / all, parts - 1) + 1;
        sum += MAX(exhibit->bytes, 1);
    }
}

static gboolean
split_further(Pack *pack, PackLayout *layout)
{
    const Limit *files = &pack->task->profile->limits[LIMIT_FILES];
    guint most = files->most > 0 ? (guint)MIN(files->most, PARTS_MOST) : PARTS_MOST;

    if (!pack->task->may_split || layout->parts >= MIN(most, MAX(pack->exhibits->len, 1)))
        return FALSE;
    layout->parts++;
    spread(pack, layout->parts);
    return TRUE;
}

/* The next thing to try; FALSE: that was all. */
static gboolean
try_smaller(Pack *pack, const Measure *measure, PackLayout *layout)
{
    const Profile *profile = pack->task->profile;
    gboolean is_too_long = is_long(profile, measure), is_too_heavy = is_heavy(profile, measure);

    if (!is_too_long && !is_too_heavy)
        return FALSE;
    if (is_too_heavy && lower_dpi(pack, layout))
        return TRUE;
    if ((is_too_long || is_over(profile, measure, LIMIT_BYTES_ALL) ||
         is_over(profile, measure, LIMIT_BYTES_FILE)) &&
        put_more_on_a_page(pack, layout))
        return TRUE;
    return (is_too_long || is_over(profile, measure, LIMIT_BYTES_FILE)) &&
           split_further(pack, layout);
}

gboolean
pack_make(Pack *pack, const char *folder, GPtrArray **ret_files, DossierReport **ret_report,
          GError **error)
{
    const Profile *profile = pack->task->profile;
    PackLayout layout = { .dpi = pack->task->whole_bytes || profile->keeps_pixels
                                     ? 0
                                     : profile->dpi,
                          .per_page = profile->pictures,
                          .parts = 1 };
    Measure measure = { .values = { 0 } };
    GPtrArray *files = make_sound(pack, folder, layout, &measure, error);

    while (files != NULL && try_smaller(pack, &measure, &layout)) {
        g_ptr_array_unref(files);
        files = make_parts(pack, folder, layout, &measure, error);
    }
    if (files != NULL)
        *ret_report = report_new(pack, &measure, &layout);
    *ret_files = files;
    measure_clear(&measure);
    return files != NULL;
}

/* "case.pdf" is "case-2.pdf" of several. */
static char *
name_of_part(const char *path, guint part, guint parts, gboolean is_short)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash == NULL ? path : slash, '.');
    gsize stem = dot == NULL ? strlen(path) : (gsize)(dot - path);

    return parts == 1 ? g_strdup(path)
                      : g_strdup_printf("%.*s%s%u%s", (int)stem, path, is_short ? "" : "-",
                                        part, path + stem);
}

static gboolean
may_replace(const DossierTask *task)
{
    return task->is_insisted || task->may_replace;
}

/* Before the first is put into its place: all of them may be. */
static gboolean
may_put(App *app, const DossierTask *task, const GPtrArray *paths, GError **error)
{
    for (guint i = 0; i < paths->len; i++) {
        UserFileVerdict verdict = user_file_look(app, paths->pdata[i], NULL, error);

        if (verdict == USER_FILE_REFUSED)
            return FALSE;
        if (verdict == USER_FILE_FOREIGN && !may_replace(task))
            return user_file_refuse_foreign(paths->pdata[i], error);
    }
    return TRUE;
}

static gboolean
put_all(Pack *pack, const char *path, const GPtrArray *files, DossierReport *report,
        GError **error)
{
    for (guint i = 0; i < files->len; i++)
        g_ptr_array_add(report->files,
                        name_of_part(path, i + 1, files->len, pack->task->profile->short_name));
    for (guint i = 0; i < files->len; i++)
        report_judge_name(pack, report->files->pdata[i], report);
    if (!report->fits)
        return TRUE;
    if (!may_put(pack->app, pack->task, report->files, error))
        return FALSE;
    for (guint i = 0; i < files->len; i++) {
        const MadeFile *made = files->pdata[i];

        if (!user_file_put(pack->app, report->files->pdata[i], made->path, made->sha256,
                           may_replace(pack->task), error))
            return FALSE;
    }
    return TRUE;
}

/* A bag is worth its originals: it is written also where its dossier could not be set. */
static gboolean
put_bag(Pack *pack, const char *path, GPtrArray *files, DossierReport *report, GError **error)
{
    if (report->is_changed && !pack->task->is_insisted)
        return TRUE;
    g_ptr_array_add(report->files, g_strdup(path));
    if (!bag_write(pack, path, files != NULL && report->fits ? files : NULL, error))
        return FALSE;
    report->fits = TRUE;
    return TRUE;
}

/* Before the work. Parts have other names, which are looked at later. */
static gboolean
may_write_there(App *app, const DossierTask *task, const char *path, GError **error)
{
    UserFileVerdict verdict = user_file_look(app, path, NULL, error);

    if (verdict == USER_FILE_FOREIGN && !may_replace(task) && !task->may_split)
        return user_file_refuse_foreign(path, error);
    return verdict != USER_FILE_REFUSED;
}

/* The archive is written also where nothing can set its dossier. */
static gboolean
can_do_without(const DossierTask *task)
{
    g_autofree char *program = helper_find(HELPER);

    return task->profile->form == PACK_BAG && program == NULL;
}

static gboolean
pack_judge(Pack *pack, DossierReport **ret_report)
{
    const Measure measure = { .values = { 0 } };
    const PackLayout layout = { .per_page = pack->task->profile->pictures, .parts = 1 };

    *ret_report = report_new(pack, &measure, &layout);
    return TRUE;
}

DossierReport *
dossier_make(App *app, const DossierTask *task, const char *path, GError **error)
{
    g_auto(Pack) pack = { .is_drawn = !can_do_without(task) };
    g_autofree char *absolute = path == NULL ? NULL : path_absolute(path);
    g_autofree char *folder = absolute == NULL ? NULL : g_path_get_dirname(absolute);
    g_autoptr(GPtrArray) files = NULL;
    g_autoptr(DossierReport) report = NULL;

    if (absolute != NULL && task->profile->form == PACK_DOCUMENT &&
        !may_write_there(app, task, absolute, error))
        return NULL;
    if (folder != NULL) {
        passing_sweep(folder, PASSING_EXPORT, PASSING_EXPORT);
        bag_sweep(folder);
    }
    if (!pack_fill(&pack, app, task, error) ||
        !(can_do_without(task) ? pack_judge(&pack, &report)
                               : pack_make(&pack, folder, &files, &report, error)))
        return NULL;
    if (absolute == NULL)
        return g_steal_pointer(&report);
    if (!(task->profile->form == PACK_BAG ? put_bag(&pack, absolute, files, report, error)
                                          : put_all(&pack, absolute, files, report, error)))
        return NULL;
    return g_steal_pointer(&report);
}
