package org.banu.platform.web;

import java.util.List;

/**
 * What a loan costs at one place, each part as the reader writes it; empty where too little is known to say.
 *
 * @param name of the programme
 * @param page of the programme, without the language; empty if it has none
 * @param chip what should be known before anything else, such as that it has ended; empty where there is nothing to warn
 *     of
 * @param terms what kind of loan it is or for whom, such as equal payments; empty if there is nothing to say
 * @param murabaha whether she pays a price and a profit instead of a loan and interest
 * @param monthly the payment, then what differs from it
 * @param total all that is paid, then what of it goes beyond the amount
 * @param perHundred what each 100 received costs
 * @param missing what is not known, in a few words
 */
public record CostRow(
        String name,
        String page,
        String chip,
        String terms,
        boolean murabaha,
        List<String> monthly,
        List<String> total,
        String perHundred,
        String yearly,
        String missing) {

    public CostRow {
        monthly = List.copyOf(monthly);
        total = List.copyOf(total);
    }
}
