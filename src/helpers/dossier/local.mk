# SPDX-License-Identifier: GPL-3.0-or-later
# Sets the pages of a dossier: a program of its own, so that pictures of strangers are never decoded
# beside the case file, and so that Pango, cairo, libjpeg, libexif, gdk-pixbuf, Poppler and Nettle stay out of the main program.
if WITH_DOSSIER
pkglibexec_PROGRAMS += src/helpers/dossier/dossier
src_helpers_dossier_dossier_SOURCES = \
    src/helpers/dossier/blocks.c \
    src/helpers/dossier/blocks.h \
    src/helpers/dossier/checksum.c \
    src/helpers/dossier/checksum.h \
    src/helpers/dossier/decode.c \
    src/helpers/dossier/decode.h \
    src/helpers/dossier/document.c \
    src/helpers/dossier/document.h \
    src/helpers/dossier/dossier.c \
    src/helpers/dossier/exhibits.c \
    src/helpers/dossier/exhibits.h \
    src/helpers/dossier/film.c \
    src/helpers/dossier/film.h \
    src/helpers/dossier/jpeg.c \
    src/helpers/dossier/jpeg.h \
    src/helpers/dossier/leaves.c \
    src/helpers/dossier/leaves.h \
    src/helpers/dossier/picture.c \
    src/helpers/dossier/picture.h \
    src/helpers/dossier/redact.c \
    src/helpers/dossier/redact.h
src_helpers_dossier_dossier_CFLAGS = $(AM_CFLAGS) $(DOSSIER_CFLAGS) $(POPPLER_CFLAGS)
src_helpers_dossier_dossier_LDADD = $(BASE_LIBS) $(DOSSIER_LIBS) $(POPPLER_LIBS)
endif
