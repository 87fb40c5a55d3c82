# SPDX-License-Identifier: GPL-3.0-or-later
# Opens archives, workbooks and saved pages: a program of its own, so that what somebody else packed
# is never unpacked beside the case file, and so that libarchive, libxml2 and zlib stay out of the main program.
if WITH_CONTAINERS
noinst_LIBRARIES += src/helpers/container/libcontainer.a
src_helpers_container_libcontainer_a_SOURCES = \
    src/helpers/container/archive.c \
    src/helpers/container/archive.h \
    src/helpers/container/date-format.c \
    src/helpers/container/date-format.h \
    src/helpers/container/gzip.c \
    src/helpers/container/gzip.h \
    src/helpers/container/json-pieces.c \
    src/helpers/container/json-pieces.h \
    src/helpers/container/member.c \
    src/helpers/container/member.h \
    src/helpers/container/microdata.c \
    src/helpers/container/microdata.h \
    src/helpers/container/number.c \
    src/helpers/container/number.h \
    src/helpers/container/opening.c \
    src/helpers/container/opening.h \
    src/helpers/container/page.c \
    src/helpers/container/page.h \
    src/helpers/container/rich-text.c \
    src/helpers/container/rich-text.h \
    src/helpers/container/sheet-cell.c \
    src/helpers/container/sheet-cell.h \
    src/helpers/container/sheet.c \
    src/helpers/container/sheet.h \
    src/helpers/container/tree.c \
    src/helpers/container/tree.h \
    src/helpers/container/page-archive.c \
    src/helpers/container/page-archive.h \
    src/helpers/container/why.c \
    src/helpers/container/why.h \
    src/helpers/container/workbook.c \
    src/helpers/container/workbook.h \
    src/helpers/container/xml.c \
    src/helpers/container/xml.h
src_helpers_container_libcontainer_a_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS)
CONTAINER_HELPER_LIBS = src/helpers/container/libcontainer.a $(BASE_LIBS) $(CONTAINER_LIBS)

pkglibexec_PROGRAMS += src/helpers/container/container
src_helpers_container_container_SOURCES = \
    src/helpers/container/container.c \
    src/helpers/container/sandbox.c \
    src/helpers/container/sandbox.h
src_helpers_container_container_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS)
src_helpers_container_container_LDADD = $(CONTAINER_HELPER_LIBS)
endif
