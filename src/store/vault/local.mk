# SPDX-License-Identifier: GPL-3.0-or-later
# The copies of evidence beside the case file.
src_libstore_a_SOURCES += \
    src/store/vault/vault-private.h \
    src/store/vault/vault-put.c \
    src/store/vault/vault.c \
    src/store/vault/vault.h
