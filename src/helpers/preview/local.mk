# SPDX-License-Identifier: GPL-3.0-or-later
# Shows pictures, documents and films in the cells of a terminal: a program of its own, so that files
# of strangers are never decoded beside the case file, and so that chafa, gdk-pixbuf and Poppler
# stay out of the main program.
if WITH_PREVIEW
pkglibexec_PROGRAMS += src/helpers/preview/preview
src_helpers_preview_preview_SOURCES = \
    src/helpers/preview/pixels.c \
    src/helpers/preview/pixels.h \
    src/helpers/preview/preview.c
src_helpers_preview_preview_CFLAGS = $(AM_CFLAGS) $(PREVIEW_CFLAGS) $(POPPLER_CFLAGS)
src_helpers_preview_preview_LDADD = $(BASE_LIBS) $(PREVIEW_LIBS) $(POPPLER_LIBS)
endif
