package org.banu.platform.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.banu.data.Facts;

/** All that is invented from a seed on a day, as rows by their number: whatever is asked for first, it is the same. */
record World(
        People people,
        Organisations organisations,
        Businesses businesses,
        Owners owners,
        Cases cases,
        Mentors mentors) {

    static final int MENTORS = 120;
    static final int ORGANISATIONS = 30;

    /** Between what is the oldest here and today. */
    static final int DAYS = 540;

    /** What is no older than so many days still holds. */
    static final int A_WHILE = 330;

    /** The parts of the world that other parts need. */
    record Ground(Words words, long seed, int businesses, LocalDate today) {

        Luck luck(String kind, int number) {
            return new Luck(seed, kind, number);
        }

        Instant day(int daysAgo) {
            return today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    static World of(Words words, Facts facts, long seed, int count, Instant now) {
        var ground = new Ground(words, seed, count, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var places = new Places(facts);
        var people = new People(ground);
        var businesses = new Businesses(ground, people, places);
        var organisations = new Organisations(ground, people, places);
        var owners = new Owners(ground, people, businesses);
        return new World(
                people,
                organisations,
                businesses,
                owners,
                new Cases(ground, people, businesses, owners, organisations),
                new Mentors(ground, people));
    }
}
