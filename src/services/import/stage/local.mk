# SPDX-License-Identifier: GPL-3.0-or-later
# From orders to the log.
src_libservices_a_SOURCES += \
    src/services/import/stage/import-apply.c \
    src/services/import/stage/import-apply.h \
    src/services/import/stage/import-compare.c \
    src/services/import/stage/import-compare.h \
    src/services/import/stage/import-identity.c \
    src/services/import/stage/import-identity.h \
    src/services/import/stage/import-merge.c \
    src/services/import/stage/import-merge.h \
    src/services/import/stage/import-merging.c \
    src/services/import/stage/import-merging.h \
    src/services/import/stage/import-place.h \
    src/services/import/stage/import-staged.c \
    src/services/import/stage/import-staging.c \
    src/services/import/stage/import-staging.h \
    src/services/import/stage/import-told.c \
    src/services/import/stage/import-told.h
