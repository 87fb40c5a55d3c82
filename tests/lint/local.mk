# SPDX-License-Identifier: GPL-3.0-or-later
# The house rules, as tests.
dist_check_SCRIPTS += \
    tests/lint/claims.sh \
    tests/lint/functions.sh \
    tests/lint/keys.sh \
    tests/lint/layers.sh \
    tests/lint/map.sh \
    tests/lint/manual.sh \
    tests/lint/policies.sh \
    tests/lint/policy-man.sh \
    tests/lint/profile-man.sh \
    tests/lint/rooms.sh \
    tests/lint/sources.sh \
    tests/lint/statements.sh \
    tests/lint/tools.sh \
    tests/lint/translations.sh \
    tests/lint/words.sh

dist_noinst_DATA += tests/lint/keys.tsv tests/lint/lint.sh tests/lint/words.tsv
