# SPDX-License-Identifier: GPL-3.0-or-later
# From orders to the log.
src_libservices_a_SOURCES += \
    src/services/import/stage/import-apply.c \
    src/services/import/stage/import-apply.h \
    src/services/import/stage/import-compare-private.h \
    src/services/import/stage/import-compare.c \
    src/services/import/stage/import-identity-private.h \
    src/services/import/stage/import-identity.c \
    src/services/import/stage/import-merge-private.h \
    src/services/import/stage/import-merge.c \
    src/services/import/stage/import-merging-private.h \
    src/services/import/stage/import-merging.c \
    src/services/import/stage/import-result.c \
    src/services/import/stage/import-result.h \
    src/services/import/stage/import-staged.c \
    src/services/import/stage/import-staging.c \
    src/services/import/stage/import-staging.h \
    src/services/import/stage/import-told-private.h \
    src/services/import/stage/import-told.c \
    src/services/import/stage/proposals.h \
    src/services/import/stage/proposals.c \
    src/services/import/stage/stage.h \
    src/services/import/stage/written.c \
    src/services/import/stage/written.h
