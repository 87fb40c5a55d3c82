/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence files: added, with a copy beside the case file that outlives what happens to the
 * original; said more of, removed, and checked to be what they were. Nothing of them is
 * decoded.
 *
 * A file that is larger than the setting evidence/copy-limit stays where it is: it is
 * referenced, and so is any file that the person wants no copy of. Every act is one change,
 * however many files it is about, and nothing stays of one that fails.
 *
 * A piece is meant by its id: 6 or more digits of its SHA-256 that no other has.
 */
#pragma once

#include "domain/case/case.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "services/stamp/stamp.h"

#define EVIDENCE_FILES_MOST 2000 /* of one act */
#define EVIDENCE_ID_LEAST 6      /* digits */
#define EVIDENCE_ID_SHOWN 12     /* as people read them */

/* Asked now and then while files are read; bytes of all files together, total 0: not known.
 * FALSE stops the act: RECOURSE_ERROR_CANCELLED. */
typedef gboolean (*EvidenceGoesOn)(gpointer data, gint64 done, gint64 total);

typedef struct {
    EvidenceGoesOn goes_on; /* or NULL */
    gpointer data;
} EvidenceWatch;

/* What is said of one file of several. */
typedef struct {
    EvidenceKind kind;
    const char *caption; /* or NULL */
} EvidenceSaid;

/* What is said of every file that is added at once. */
typedef struct {
    EvidenceKind kind;
    const EvidenceSaid *each; /* one for every name, instead of kind and caption; or NULL */
    const char *dispute;      /* id; NULL: of the order as a whole */
    guint line;               /* 0: of no line in particular */
    const char *caption;      /* or NULL */
    const char *translation;
    gboolean no_copy;
    int clipboard; /* evidence_clipboard(): what "-" means; 0: standard input */
    EvidenceWatch watch;
} EvidenceAdding;

typedef struct {
    GPtrArray *added; /* Evidence, as they were recorded */
    guint known;      /* files of folders and patterns that the order had already */
    guint too_large;  /* for a copy: they are referenced */
    guint unread;     /* of which it is not known what they say of themselves, */
    char *why;        /* and why not, a sentence; NULL where there are none */
} EvidenceAdded;

/*
 * The picture that the desktop's clipboard has, as PNG: asked of wl-paste or xclip, whichever
 * is there. Returns a descriptor at its beginning, which the caller closes; -1 with the error:
 * neither program is there, or there is no picture.
 */
int evidence_clipboard(GError **error);

void evidence_added_clear(EvidenceAdded *added);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(EvidenceAdded, evidence_added_clear)

/*
 * Adds regular files (no links, devices; neither the case file nor what lies in the vault) to
 * an order, as one change. A name is a path, a folder (the files in it), a pattern, a file://
 * address, what a terminal types for a dropped file, or "-": bytes of standard input, which are
 * always copied.
 *
 * Each file is opened once, and looked at again afterwards: one that changes meanwhile is
 * refused. So is one (RECOURSE_ERROR_REFUSED) whose bytes are there as the same kind, unless
 * for another dispute; of a folder or a pattern such files are passed over.
 */
gboolean evidence_add(App *app, const char *order, const EvidenceAdding *adding,
                      const char *const *names, EvidenceAdded *ret_added, GError **error);

/* The dispute that a file belongs to when nobody says: the only one that is a draft or open.
 * Borrowed; NULL: there is none, or several. */
const Dispute *evidence_dispute(const Order *order);

/* Of which of the order's files other orders have the same bytes: SHA-256 to their numbers, as
 * one text. Empty where the log cannot be read. */
GHashTable *evidence_other_orders(App *app, const Order *order);

/* TRUE: the name of the file says another type than its bytes. */
gboolean evidence_name_lies(const Evidence *evidence);

/* One piece of evidence, in the order that has it. */
typedef struct {
    OrderView *view;
    const Evidence *evidence; /* of the view */
} EvidencePiece;

void evidence_piece_clear(EvidencePiece *piece);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(EvidencePiece, evidence_piece_clear)

/* What tells pieces with the same bytes apart; a member that is not set fits every piece. */
typedef struct {
    const char *order; /* id */
    const char *dispute;
    const EvidenceKind *kind;
} EvidenceWhich;

/* RECOURSE_ERROR_NOT_FOUND, or _USAGE where several pieces fit. */
gboolean evidence_find(App *app, const char *id, const EvidenceWhich *which,
                       EvidencePiece *ret_piece, GError **error);

/* Every piece whose id begins so ("": all), of the orders that are there. */
typedef void (*EvidenceSeen)(const EvidencePiece *piece, gpointer data);
gboolean evidence_each(App *app, const char *begins, EvidenceSeen seen, gpointer data,
                       GError **error);

/* What may be said of a piece afterwards; a member that is NULL stays as it is, "" takes it
 * away. */
typedef struct {
    const EvidenceKind *kind;
    const guint *line; /* 0: of no line in particular */
    const char *caption;
    const char *translation;
} EvidenceEdit;

/* *ret_changed FALSE: it was said so already, and nothing was written. */
gboolean evidence_edit(App *app, const EvidencePiece *piece, const EvidenceEdit *edit,
                       gboolean *ret_changed, GError **error);

/* It proves nothing from now on. Its bytes stay where they are; undo brings it back. */
gboolean evidence_remove(App *app, const EvidencePiece *piece, GError **error);

/* The same of several pieces (Evidence) of one order, as one change. ret_changed: of how many
 * something was not said so already. */
gboolean evidence_edit_each(App *app, const Order *order, const GPtrArray *pieces,
                            const EvidenceEdit *edit, guint *ret_changed, GError **error);
gboolean evidence_remove_each(App *app, const Order *order, const GPtrArray *pieces,
                              GError **error);

/* Where a file that was moved lies now. RECOURSE_ERROR_REFUSED for other bytes. */
gboolean evidence_relocate(App *app, const EvidencePiece *piece, const char *path,
                           GError **error);

/* A part of a file that is hidden, from the top left: in pixels of a picture as it is seen, in
 * points (72 an inch) of a page. */
typedef struct {
    int page; /* 1..; of a picture 1 */
    int x, y, width, height;
} EvidenceBox;

/* "120,40,300,80@2", as people write it; without a page of the first. */
gboolean evidence_box_parse(const char *text, EvidenceBox *ret_box, GError **error);

/*
 * Adds a copy of a picture or document in which boxes (GArray of EvidenceBox) are black, with
 * nothing below them and without what it tells besides its pixels. The original stays as it is,
 * and the copy names it: dossiers show the copy instead (evidence_to_show()). ret_copy: as it
 * was recorded. Owned by the caller.
 */
gboolean evidence_redact(App *app, const EvidencePiece *piece, const GArray *boxes,
                         const EvidenceWatch *watch, Evidence **ret_copy, GError **error);

/*
 * The time stamp of a file (RFC 3161): a service signs its checksum with the time. The answer
 * is kept in the log with what else is said of the file.
 */

/* Writes what a service is asked about it to a file; path NULL: by its id, in the folder where
 * one is. Returns the path, owned by the caller; NULL with the error. */
char *evidence_stamp_query(App *app, const Evidence *evidence, const char *path,
                           GError **error);

/* Checks an answer and keeps it, as one change. authority: a file of certificates, or NULL: the
 * signer is told, and not checked. */
gboolean evidence_stamp_add(App *app, const EvidencePiece *piece, const char *path,
                            const char *authority, Stamp *ret_stamp, GError **error);

/* Checks what is kept of a piece. The error says why it is unchecked or broken. */
void evidence_stamp_check(const Evidence *evidence, const char *authority, Stamp *ret_stamp,
                          GError **error);

typedef struct {
    guint kept;      /* copies made now */
    guint had;       /* had a copy that is as it was */
    guint too_large; /* stay references */
    guint lost;      /* their bytes are nowhere to be found */
} EvidenceKept;

/* Every order that ever had evidence and is not removed, by its id. FALSE stops. */
gboolean evidence_each_order(App *app,
                             gboolean (*function)(const OrderView *view, gpointer data,
                                                  GError **error),
                             gpointer data, GError **error);

/*
 * Copies what has no sound copy yet, of one order or (NULL) of all of them, as one change.
 * is_any_size: also what is larger than the setting.
 */
gboolean evidence_keep(App *app, const char *order, gboolean is_any_size,
                       const EvidenceWatch *watch, EvidenceKept *ret_kept, GError **error);

typedef enum {
    FILE_OK,      /* the copy or the original has the bytes */
    FILE_CHANGED, /* neither has, and one of them has others */
    FILE_MISSING,
    FILE_MOVED, /* not there, but the same bytes lie in its folder, in one in it, or around it
                 */
    FILE_UNREADABLE,
    FILE_ELSEWHERE, /* added on another machine, which has the copy */
    FILE_STATUS_COUNT,
} FileStatus;
extern const ChoiceSet file_statuses;

/* How one of the two places stands where a piece can be. */
typedef enum {
    PLACE_NONE, /* there is no such place */
    PLACE_OK,
    PLACE_CHANGED,
    PLACE_MISSING,
    PLACE_UNREADABLE,
} EvidencePlace;

typedef struct {
    FileStatus status;
    EvidencePlace copy, original;
    char *file;  /* where its bytes are; NULL: nowhere that is known */
    char *found; /* where a moved original lies now; or NULL */
} EvidenceCheck;

void evidence_check_clear(EvidenceCheck *check);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(EvidenceCheck, evidence_check_clear)

/* By what the file system says of the files: whether they are there, with their size. No byte
 * is read, and nothing is searched for. */
void evidence_look(App *app, const Evidence *evidence, EvidenceCheck *ret_check);

/* By all their bytes. FALSE: the watch stopped it. */
gboolean evidence_verify(App *app, const Evidence *evidence, const PumpWatch *watch,
                         EvidenceCheck *ret_check, GError **error);

/*
 * When pieces were last verified on this machine and found unchanged: real time. Kept in the
 * state folder by their bytes, so that a list can say it without reading them.
 */
typedef struct EvidenceChecked EvidenceChecked;

/* Never NULL: what cannot be read was never checked. */
EvidenceChecked *evidence_checked_load(App *app);
void evidence_checked_free(EvidenceChecked *checked);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EvidenceChecked, evidence_checked_free)

/* INSTANT_UNKNOWN: never, or not as it was. */
Instant evidence_checked_at(const EvidenceChecked *checked, const Evidence *evidence);

/* What verifying it just came to; kept by evidence_checked_save(). */
void evidence_checked_note(EvidenceChecked *checked, App *app, const Evidence *evidence,
                           FileStatus status);
void evidence_checked_save(const EvidenceChecked *checked);

/* A sentence about what is worth knowing of a piece that is as it was: its original or its copy
 * is not. N_(), or NULL. */
const char *evidence_check_note(const EvidenceCheck *check);

/*
 * Has the desktop show it, if its bytes are there and neither its type nor its name runs
 * anything. They are read first: watch (or NULL) may stop that. ret_file: what was opened;
 * owned by the caller.
 */
gboolean evidence_open(App *app, const Evidence *evidence, const PumpWatch *watch,
                       char **ret_file, GError **error);

/* Cells of a terminal with the same colours: 0..255, -1 its own. */
typedef struct {
    char *text; /* to be made safe by whoever shows it */
    int foreground, background;
} PreviewRun;

/* Of each row an array (GArray) of PreviewRun. */
typedef GPtrArray EvidencePreview;

typedef struct {
    int columns, rows;                  /* at most */
    int colours;                        /* 0, 16, 256 */
    gboolean is_ascii;                  /* no other symbols */
    gboolean (*goes_on)(gpointer data); /* asked now and then; FALSE stops it. Or NULL */
    gpointer data;
} PreviewWish;

/*
 * A file as it is now, in cells: a picture, the first page of a document, a picture of a film,
 * or the head of a text. It is whatever lies there: nobody looks whether it is what was added.
 * NULL with the error: RECOURSE_ERROR_CANCELLED where it was stopped.
 */
EvidencePreview *evidence_preview(const char *path, const PreviewWish *wish, GError **error);

/* The folder that files were added from last on this device. Owned; NULL: none, or it is gone.
 */
char *evidence_last_folder(const App *app);

/* It is a convenience alone: that it cannot be kept is no error. */
void evidence_note_folder(const App *app, const char *folder);
