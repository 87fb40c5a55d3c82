/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Field forms: how the data of a statement says one field of an order, one form for each kind
 * of field (event.h, statement_data).
 */
#pragma once

#include "base/json/json.h"
#include "domain/case/order.h"

/* One member of a statement's data, and the event that says it. */
typedef struct {
    const json_t *data;
    const char *member;
    gint64 said;
    const char *change;
} Saying;

/* Sets the member when the field has a value, and does nothing otherwise. */
void field_write(const Order *order, const OrderField *field, json_t *data, const char *member);

/*
 * null takes the field's value away; a value of a shape that the field does not have is
 * skipped. true makes a fact true without a date, and says nothing new about one that is true
 * already.
 */
void field_read(Order *order, const OrderField *field, const Saying *saying);
