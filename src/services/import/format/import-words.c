/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-words-private.h"

#include <string.h>

#include "base/text/text.h"

typedef struct {
    const char *word;        /* folded (text_fold) */
    const char *marketplace; /* the only one where it means this, or NULL */
    OrderState state;
} StateWord;

/*
 * Sources: the words that AliExpress pages, exports and its own data request show (English,
 * German, Portuguese, French, Spanish, Polish, Italian), and those of Amazon's data request.
 * "Closed" is Amazon's word for an order that was shipped and charged.
 */
/* clang-format off */
static const StateWord state_words[] = {
    { "closed",                       "amazon", STATE_SHIPPED },

    { "awaiting payment",             NULL, STATE_UNPAID },
    { "to pay",                       NULL, STATE_UNPAID },
    { "unpaid",                       NULL, STATE_UNPAID },
    { "place_order_success",          NULL, STATE_UNPAID },
    { "zahlung ausstehend",           NULL, STATE_UNPAID },
    { "warten auf zahlung",           NULL, STATE_UNPAID },
    { "a ser pago",                   NULL, STATE_UNPAID },
    { "aguardando pagamento",         NULL, STATE_UNPAID },
    { "en attente de paiement",       NULL, STATE_UNPAID },
    { "à payer",                      NULL, STATE_UNPAID },
    { "pendiente de pago",            NULL, STATE_UNPAID },
    { "esperando el pago",            NULL, STATE_UNPAID },
    { "oczekuje na płatność",         NULL, STATE_UNPAID },
    { "do zapłaty",                   NULL, STATE_UNPAID },
    { "in attesa di pagamento",       NULL, STATE_UNPAID },
    { "da pagare",                    NULL, STATE_UNPAID },

    { "processing",                   NULL, STATE_PAID },
    { "awaiting shipment",            NULL, STATE_PAID },
    { "to ship",                      NULL, STATE_PAID },
    { "ready to ship",                NULL, STATE_PAID },
    { "wait_seller_send_goods",       NULL, STATE_PAID },
    { "seller_part_send_goods",       NULL, STATE_PAID },
    { "in bearbeitung",               NULL, STATE_PAID },
    { "warten auf versand",           NULL, STATE_PAID },
    { "versandbereit",                NULL, STATE_PAID },
    { "processando",                  NULL, STATE_PAID },
    { "aguardando envio",             NULL, STATE_PAID },
    { "a enviar",                     NULL, STATE_PAID },
    { "en cours de traitement",       NULL, STATE_PAID },
    { "en attente d'expédition",      NULL, STATE_PAID },
    { "à expédier",                   NULL, STATE_PAID },
    { "procesando",                   NULL, STATE_PAID },
    { "en preparación",               NULL, STATE_PAID },
    { "esperando el envío",           NULL, STATE_PAID },
    { "w trakcie realizacji",         NULL, STATE_PAID },
    { "oczekuje na wysyłkę",          NULL, STATE_PAID },
    { "do wysłania",                  NULL, STATE_PAID },
    { "in elaborazione",              NULL, STATE_PAID },
    { "in attesa di spedizione",      NULL, STATE_PAID },
    { "da spedire",                   NULL, STATE_PAID },

    { "awaiting delivery",            NULL, STATE_SHIPPED },
    { "shipped",                      NULL, STATE_SHIPPED },
    { "processed",                    NULL, STATE_SHIPPED },
    { "in transit",                   NULL, STATE_SHIPPED },
    { "out for delivery",             NULL, STATE_SHIPPED },
    { "wait_buyer_accept_goods",      NULL, STATE_SHIPPED },
    { "versandt",                     NULL, STATE_SHIPPED },
    { "versendet",                    NULL, STATE_SHIPPED },
    { "warten auf lieferung",         NULL, STATE_SHIPPED },
    { "lieferung ausstehend",         NULL, STATE_SHIPPED },
    { "unterwegs",                    NULL, STATE_SHIPPED },
    { "enviado",                      NULL, STATE_SHIPPED },
    { "processado",                   NULL, STATE_SHIPPED },
    { "aguardando a entrega",         NULL, STATE_SHIPPED },
    { "aguardando entrega",           NULL, STATE_SHIPPED },
    { "expédiée",                     NULL, STATE_SHIPPED },
    { "expédié",                      NULL, STATE_SHIPPED },
    { "en attente de livraison",      NULL, STATE_SHIPPED },
    { "pendiente de entrega",         NULL, STATE_SHIPPED },
    { "esperando la entrega",         NULL, STATE_SHIPPED },
    { "wysłano",                      NULL, STATE_SHIPPED },
    { "wysłane",                      NULL, STATE_SHIPPED },
    { "oczekuje na dostawę",          NULL, STATE_SHIPPED },
    { "spedito",                      NULL, STATE_SHIPPED },
    { "in attesa di consegna",        NULL, STATE_SHIPPED },

    { "delivered",                    NULL, STATE_MARKED_DELIVERED },
    { "zugestellt",                   NULL, STATE_MARKED_DELIVERED },
    { "geliefert",                    NULL, STATE_MARKED_DELIVERED },
    { "entregue",                     NULL, STATE_MARKED_DELIVERED },
    { "livrée",                       NULL, STATE_MARKED_DELIVERED },
    { "livré",                        NULL, STATE_MARKED_DELIVERED },
    { "entregado",                    NULL, STATE_MARKED_DELIVERED },
    { "dostarczono",                  NULL, STATE_MARKED_DELIVERED },
    { "dostarczone",                  NULL, STATE_MARKED_DELIVERED },
    { "consegnato",                   NULL, STATE_MARKED_DELIVERED },

    { "completed",                    NULL, STATE_COMPLETED },
    { "finished",                     NULL, STATE_COMPLETED },
    { "finish",                       NULL, STATE_COMPLETED },
    { "abgeschlossen",                NULL, STATE_COMPLETED },
    { "concluído",                    NULL, STATE_COMPLETED },
    { "concluido",                    NULL, STATE_COMPLETED },
    { "finalizado",                   NULL, STATE_COMPLETED },
    { "terminée",                     NULL, STATE_COMPLETED },
    { "terminé",                      NULL, STATE_COMPLETED },
    { "completado",                   NULL, STATE_COMPLETED },
    { "zakończone",                   NULL, STATE_COMPLETED },
    { "zakończono",                   NULL, STATE_COMPLETED },
    { "zrealizowane",                 NULL, STATE_COMPLETED },
    { "completato",                   NULL, STATE_COMPLETED },

    { "buyer_accept_goods",           NULL, STATE_COMPLETED },
    { "buyer_accept_goods_timeout",   NULL, STATE_COMPLETED },

    { "closed",                       NULL, STATE_CLOSED },
    { "seller_accept_issue_no_goods_return", NULL, STATE_CLOSED },
    { "seller_response_issue_timeout", NULL, STATE_CLOSED },
    { "order closed",                 NULL, STATE_CLOSED },
    { "geschlossen",                  NULL, STATE_CLOSED },
    { "fechado",                      NULL, STATE_CLOSED },
    { "fermée",                       NULL, STATE_CLOSED },
    { "cerrado",                      NULL, STATE_CLOSED },
    { "zamknięte",                    NULL, STATE_CLOSED },
    { "chiuso",                       NULL, STATE_CLOSED },

    { "cancelled",                    NULL, STATE_CANCELLED },
    { "canceled",                     NULL, STATE_CANCELLED },
    { "order cancelled",              NULL, STATE_CANCELLED },
    { "expired",                      NULL, STATE_CANCELLED },
    { "payment expired",              NULL, STATE_CANCELLED },
    { "storniert",                    NULL, STATE_CANCELLED },
    { "abgebrochen",                  NULL, STATE_CANCELLED },
    { "abgelaufen",                   NULL, STATE_CANCELLED },
    { "cancelado",                    NULL, STATE_CANCELLED },
    { "pedido cancelado",             NULL, STATE_CANCELLED },
    { "compra cancelada",             NULL, STATE_CANCELLED },
    { "expirado",                     NULL, STATE_CANCELLED },
    { "pagamento expirado",           NULL, STATE_CANCELLED },
    { "annulée",                      NULL, STATE_CANCELLED },
    { "annulé",                       NULL, STATE_CANCELLED },
    { "expirée",                      NULL, STATE_CANCELLED },
    { "caducado",                     NULL, STATE_CANCELLED },
    { "anulowane",                    NULL, STATE_CANCELLED },
    { "anulowano",                    NULL, STATE_CANCELLED },
    { "wygasło",                      NULL, STATE_CANCELLED },
    { "annullato",                    NULL, STATE_CANCELLED },
    { "scaduto",                      NULL, STATE_CANCELLED },
    { "buyer_pay_timeout",            NULL, STATE_CANCELLED },
    { "buyer_cancel_notpay_order",    NULL, STATE_CANCELLED },
    { "risk_reject_closed",           NULL, STATE_CANCELLED },
    { "cancel_order_close_trade",     NULL, STATE_CANCELLED },
    { "seller_send_goods_timeout",    NULL, STATE_CANCELLED },
    { "buyer_cancel_order_in_risk",   NULL, STATE_CANCELLED },
};

/* The first part that the words hold decides; a network before the plain card. */
static const struct {
    const char *part; /* folded */
    const char *token;
} payment_parts[] = {
    { "paypal",           "paypal"                  },
    { "klarna",           "klarna"                  },
    { "boleto",           "boleto"                  },
    { "alipay",           "alipay"                  },
    { "bancontact",       "bancontact"              },
    { "twint",            "twint"                   },
    { "direct debit",     "sepa-debit"              },
    { "lastschrift",      "sepa-debit"              },
    { "gift",             "gift-card"               },
    { "geschenk",         "gift-card"               },
    { "cadeau",           "gift-card"               },
    { "visa",             "credit-card:visa"        },
    { "mastercard",       "credit-card:mastercard"  },
    { "master card",      "credit-card:mastercard"  },
    { "american express", "credit-card:amex"        },
    { "amex",             "credit-card:amex"        },
    { "americanexpress",  "credit-card:amex"        },
    { "maestro",          "debit-card"              },
    { "credit",           "credit-card"             },
    { "crédit",           "credit-card"             },
    { "crédito",          "credit-card"             },
    { "credito",          "credit-card"             },
    { "kredit",           "credit-card"             },
    { "kredyt",           "credit-card"             },
    { "debit",            "debit-card"              },
    { "débit",            "debit-card"              },
    { "débito",           "debit-card"              },
    { "card",             "credit-card"             },
    { "balance",          "balance"                 },
    { "bonus",            "balance"                 },
    { "guthaben",         "balance"                 },
    { "saldo",            "balance"                 },
    { "transfer",         "bank-transfer"           },
    { "überweisung",      "bank-transfer"           },
    { "virement",         "bank-transfer"           },
    { "przelew",          "bank-transfer"           },
    { "bonifico",         "bank-transfer"           },
    { "blik",             "bank-transfer"           },
    { "ideal",            "bank-transfer"           },
    { "sofort",           "bank-transfer"           },
    { "pix",              "pix"                     },
};
/* clang-format on */

OrderState
order_state_of_word(const char *word, const char *marketplace)
{
    g_autofree char *folded = text_fold(word);

    g_strstrip(folded);
    for (gsize i = 0; i < G_N_ELEMENTS(state_words); i++) {
        const StateWord *row = &state_words[i];

        if ((row->marketplace == NULL || g_strcmp0(row->marketplace, marketplace) == 0) &&
            strcmp(row->word, folded) == 0)
            return row->state;
    }
    return STATE_UNKNOWN;
}

const char *
payment_of_words(const char *words)
{
    g_autofree char *folded = text_fold(words);

    for (gsize i = 0; i < G_N_ELEMENTS(payment_parts); i++) {
        if (strstr(folded, payment_parts[i].part) != NULL)
            return payment_parts[i].token;
    }
    return "other";
}
