/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "helpers/mail/mailbox.h"

#define DEPTH_MOST 16
#define SNIFFED_BYTES 256

/* As mail programs and providers call them, folded. */
/* clang-format off */
static const char *const aside[] = {
    "sent", "sent items", "sent mail", "sent messages", "outbox",
    "drafts", "draft", "templates",
    "trash", "deleted", "deleted items", "deleted messages", "bin",
    "spam", "junk", "junk e-mail", "junk email", "bulk mail",
    "gesendet", "gesendete objekte", "gesendete elemente", "postausgang",
    "entwürfe", "papierkorb", "gelöschte objekte", "gelöschte elemente", "junk-e-mail",
    "envoyés", "messages envoyés", "éléments envoyés", "brouillons", "corbeille",
    "éléments supprimés", "courrier indésirable", "indésirables",
    "enviados", "elementos enviados", "mensajes enviados", "borradores", "papelera",
    "elementos eliminados", "correo no deseado",
    "inviata", "posta inviata", "bozze", "cestino", "posta indesiderata",
    "itens enviados", "rascunhos", "lixeira", "itens excluídos", "lixo eletrônico",
    "verzonden", "verzonden items", "concepten", "prullenbak", "ongewenste e-mail",
    "wysłane", "elementy wysłane", "szkice", "robocze", "kosz", "wiadomości-śmieci",
    "odeslaná pošta", "koncepty", "koš", "nevyžádaná pošta",
    "отправленные", "черновики", "корзина", "спам",
    "送信済み", "送信済みメール", "下書き", "ゴミ箱", "迷惑メール",
    "보낸편지함", "임시보관함", "휴지통", "스팸함",
};
/* clang-format on */

typedef struct {
    GString *name; /* of the folder at work, below what was named */
    gint64 since;
    WalkFunction function;
    gpointer data;
    gint64 at, of;
    gboolean counts; /* the first round: files are counted, not opened */
} Walk;

/* "INBOX.Sent", "[Gmail]/Trash" and ".Junk" are called by their last part. */
static const char *
last_part(const char *name)
{
    const char *part = name;

    for (const char *at = name; *at != '\0'; at++) {
        if ((*at == '.' || *at == '/') && at[1] != '\0')
            part = at + 1;
    }
    return part;
}

gboolean
walk_is_aside(const char *name)
{
    g_autofree char *valid = g_utf8_make_valid(last_part(name), -1);
    g_autofree char *normal = g_utf8_normalize(valid, -1, G_NORMALIZE_NFC);
    g_autofree char *folded = g_utf8_casefold(normal, -1);

    for (gsize i = 0; i < G_N_ELEMENTS(aside); i++) {
        if (strcmp(aside[i], folded) == 0)
            return TRUE;
    }
    return FALSE;
}

static void
tell(const Walk *walk, const char *name, int descriptor, const char *problem)
{
    const WalkFile file = { name, descriptor, problem, walk->at, walk->of };

    walk->function(&file, walk->data);
}

static char *
name_below(const Walk *walk, const char *entry)
{
    return walk->name->len == 0 ? g_strdup(entry)
                                : g_strconcat(walk->name->str, "/", entry, NULL);
}

/* In a folder that is none of mail only what looks like mail is. */
static gboolean
looks_like_mail(int descriptor)
{
    char head[SNIFFED_BYTES];
    gssize count = pread(descriptor, head, sizeof head, 0);

    return count > 0 && mailbox_begins(head, (gsize)count);
}

static void
visit_file(Walk *walk, int folder, const char *entry, gboolean is_maildir)
{
    struct stat status;
    g_autofree char *name = NULL;
    int descriptor;

    walk->at++;
    if (walk->counts || (fstatat(folder, entry, &status, 0) == 0 &&
                         (!S_ISREG(status.st_mode) || status.st_ctime < walk->since)))
        return;
    name = name_below(walk, entry);
    descriptor = openat(folder, entry, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor == -1 && errno == ENOENT)
        return; /* moved by a mail program meanwhile: it comes again under its new name */
    if (descriptor == -1)
        tell(walk, name, -1, g_strerror(errno));
    else if (is_maildir || looks_like_mail(descriptor))
        tell(walk, name, descriptor, NULL);
    if (descriptor != -1)
        (void)close(descriptor); /* only read from */
}

static gboolean
is_folder(int folder, const char *entry)
{
    struct stat status;

    return fstatat(folder, entry, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode);
}

/* Draft and trashed: "1700000000.M1P2.host:2,DS". */
static gboolean
has_flag_of_aside(const char *entry)
{
    const char *flags = strstr(entry, ":2,");

    return flags != NULL && strpbrk(flags + 3, "DT") != NULL;
}

static DIR *
open_folder(int parent, const char *entry)
{
    int descriptor = openat(parent, entry, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    DIR *folder = descriptor == -1 ? NULL : fdopendir(descriptor);

    if (folder == NULL && descriptor != -1)
        (void)close(descriptor);
    return folder;
}

/* "cur" or "new" of a Maildir. */
static void
visit_messages(Walk *walk, int parent, const char *entry)
{
    DIR *folder = open_folder(parent, entry);
    gsize length = walk->name->len;
    const struct dirent *found;

    if (folder == NULL) {
        g_autofree char *name = name_below(walk, entry);

        tell(walk, name, -1, g_strerror(errno));
        return;
    }
    g_string_append_printf(walk->name, "%s%s", length == 0 ? "" : "/", entry);
    while ((found = readdir(folder)) != NULL) {
        if (found->d_name[0] != '.' && !has_flag_of_aside(found->d_name))
            visit_file(walk, dirfd(folder), found->d_name, TRUE);
    }
    g_string_truncate(walk->name, length);
    (void)closedir(folder);
}

static gboolean
is_maildir(int folder)
{
    return is_folder(folder, "cur") && is_folder(folder, "new");
}

static void visit_folder(Walk *walk, int parent, const char *entry, guint depth);

static gboolean
is_dot(const char *entry)
{
    return g_str_equal(entry, ".") || g_str_equal(entry, "..");
}

static void
visit_entries(Walk *walk, DIR *folder, gboolean in_maildir, guint depth)
{
    const struct dirent *found;

    while ((found = readdir(folder)) != NULL) {
        const char *entry = found->d_name;

        if (is_dot(entry) ||
            (in_maildir && (g_str_equal(entry, "cur") || g_str_equal(entry, "new") ||
                            g_str_equal(entry, "tmp"))))
            continue;
        if (is_folder(dirfd(folder), entry)) {
            if (!walk_is_aside(entry) && depth < DEPTH_MOST)
                visit_folder(walk, dirfd(folder), entry, depth + 1);
        } else if (!in_maildir && entry[0] != '.' && !walk_is_aside(entry)) {
            visit_file(walk, dirfd(folder), entry, FALSE);
        }
    }
}

static void
visit_folder(Walk *walk, int parent, const char *entry, guint depth)
{
    DIR *folder = open_folder(parent, entry);
    gsize length = walk->name->len;
    gboolean in_maildir;

    if (depth > 0)
        g_string_append_printf(walk->name, "%s%s", length == 0 ? "" : "/", entry);
    if (folder == NULL) {
        tell(walk, walk->name->str, -1, g_strerror(errno));
        g_string_truncate(walk->name, length);
        return;
    }
    in_maildir = is_maildir(dirfd(folder));
    if (in_maildir) {
        visit_messages(walk, dirfd(folder), "new");
        visit_messages(walk, dirfd(folder), "cur");
    }
    visit_entries(walk, folder, in_maildir, depth);
    g_string_truncate(walk->name, length);
    (void)closedir(folder);
}

static void
count_none(const WalkFile *file, gpointer data)
{
    (void)file; /* what cannot be read is told in the second round */
    (void)data;
}

static void
visit_tree(Walk *walk, const char *path)
{
    WalkFunction function = walk->function;

    walk->counts = TRUE;
    walk->function = count_none;
    visit_folder(walk, AT_FDCWD, path, 0);
    walk->counts = FALSE;
    walk->function = function;
    walk->of = walk->at;
    walk->at = 0;
    visit_folder(walk, AT_FDCWD, path, 0);
}

static gboolean
refuse(GError **error)
{
    error_set(error, errno == ENOENT ? RECOURSE_ERROR_NOT_FOUND : RECOURSE_ERROR_FAILED, "%s",
              g_strerror(errno));
    return FALSE;
}

gboolean
walk_each(const char *path, gint64 since, WalkFunction function, gpointer data, GError **error)
{
    g_autoptr(GString) name = g_string_new(NULL);
    /* A name that ends in "/" is the folder that a link leads to. */
    g_autofree char *folder = g_strconcat(path, "/", NULL);
    Walk walk = { name, since, function, data, 0, 0, FALSE };
    struct stat status;
    int descriptor;

    if (stat(path, &status) == -1)
        return refuse(error);
    if (S_ISDIR(status.st_mode)) {
        visit_tree(&walk, folder);
        return TRUE;
    }
    if (!S_ISREG(status.st_mode)) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("It is not a file or a folder."));
        return FALSE;
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor == -1)
        return refuse(error);
    tell(&walk, "", descriptor, NULL);
    (void)close(descriptor); /* only read from */
    return TRUE;
}
