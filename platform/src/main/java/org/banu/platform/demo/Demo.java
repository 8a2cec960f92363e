package org.banu.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.Misconfigured;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/**
 * Fills an empty database with what is invented, once, and marks it; before anybody can reach it. A database that is not
 * marked is never filled, and one that is marked is never used as a real one.
 */
@Service
public class Demo implements SmartInitializingSingleton {

    static final String TASK = "demo";

    private static final int BUSINESSES = 400;
    private static final long SEED = 2026;

    private final DemoStore store;
    private final Maker maker;
    private final Access access;
    private final Clock clock;
    private final Environment settings;

    private boolean isNew;

    Demo(DemoStore store, Maker maker, Access access, Clock clock, Environment settings) {
        this.store = store;
        this.maker = maker;
        this.access = access;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * How a demo was made, and who signs in to it.
     *
     * @param password of all accounts
     */
    public record Made(long seed, int businesses, String password, Instant at, List<Account> accounts) {
        public Made {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * An account to try with.
     *
     * @param secret of the app that shows the codes of its second step; empty where it needs none
     */
    public record Account(Kind kind, String email, String secret) {

        /** Who it is. */
        public enum Kind {
            ADMINISTRATOR,
            OFFICER,
            REVIEWER,
            ENTREPRENEUR_KK,
            ENTREPRENEUR_RU,
            ENTREPRENEUR_UR,
            ENTREPRENEUR_EN
        }
    }

    /** Before the first request is taken. */
    @Override
    public void afterSingletonsInstantiated() {
        var made = find();
        var wanted = settings.getProperty("banu.demo", Boolean.class, false);
        if (made.isPresent() && !wanted) {
            throw new Misconfigured(
                    "This database is a demo, in which all people are invented. Start it with --demo, or name another folder with --data-dir or another database with --database-url.");
        }
        if (made.isPresent()) {
            refuseAnother(made.get());
        } else if (wanted) {
            make();
        }
    }

    /** What this demo is; empty in a real database. */
    public Optional<Made> find() {
        return access.answer(TASK, store::find);
    }

    /** Whether it was made at this start. */
    public boolean isNew() {
        return isNew;
    }

    private void refuseAnother(Made made) {
        var seed = settings.getProperty("banu.demo-seed", Long.class, made.seed());
        var businesses = settings.getProperty("banu.demo-businesses", Integer.class, made.businesses());
        if (seed != made.seed() || businesses != made.businesses()) {
            throw new Misconfigured(
                    "This demo was made with the seed %d and %d businesses. Leave --demo-seed and --demo-businesses out, or name another folder with --data-dir."
                            .formatted(made.seed(), made.businesses()));
        }
    }

    private void make() {
        var seed = settings.getProperty("banu.demo-seed", Long.class, SEED);
        var businesses = settings.getProperty("banu.demo-businesses", Integer.class, BUSINESSES);
        access.perform(TASK, () -> {
            if (store.isInhabited()) {
                throw new Misconfigured(
                        "This database has people or businesses in it that are not invented, so it can't become a demo. Leave --demo out, or name another folder with --data-dir or another database with --database-url.");
            }
            maker.make(seed, businesses, clock.instant());
        });
        isNew = true;
    }
}
