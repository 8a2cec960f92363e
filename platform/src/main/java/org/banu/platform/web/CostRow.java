package org.banu.platform.web;

import java.util.Optional;

/**
 * What a loan costs at one place, each part as the reader writes it; empty where too little is known to say.
 *
 * @param terms what kind of loan it is, such as equal payments or murabaha
 * @param perHundred what each 100 received costs
 */
public record CostRow(
        String name,
        String terms,
        Optional<String> monthly,
        Optional<String> total,
        Optional<String> perHundred,
        Optional<String> yearly) {}
