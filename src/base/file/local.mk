# SPDX-License-Identifier: GPL-3.0-or-later
# Reading and writing files whole, where they are kept, and what became of a writing.
src_libbase_a_SOURCES += \
    src/base/file/contained.c \
    src/base/file/contained.h \
    src/base/file/dropped.c \
    src/base/file/dropped.h \
    src/base/file/file-error-private.h \
    src/base/file/file-error.c \
    src/base/file/file-kind.c \
    src/base/file/file-kind.h \
    src/base/file/file-target.c \
    src/base/file/file-write.c \
    src/base/file/file.c \
    src/base/file/file.h \
    src/base/file/media-type.c \
    src/base/file/media-type.h \
    src/base/file/passing.c \
    src/base/file/passing.h \
    src/base/file/paths.c \
    src/base/file/paths.h \
    src/base/file/pump.c \
    src/base/file/pump.h \
    src/base/file/saved.c \
    src/base/file/saved.h \
    src/base/file/typed-path.c \
    src/base/file/typed-path.h
