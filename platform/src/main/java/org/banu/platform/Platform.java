package org.banu.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.SpringProperties;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.ClassUtils;

/** Starts the platform. Each package next to this class is a module, and its package-info says what it is for. */
@Modulithic(sharedModules = {"kernel", "web", "api", "access", "once", "pictures", "vault", "limits"})
@EnableScheduling
@SpringBootApplication
public class Platform {

    /** Where {@link #main} left what it settled. */
    private static final String SETTLED = Platform.class.getName() + "__ApplicationContextInitializer";

    /** Read by the JDK when the first light thread starts. */
    private static final String RUNNING = "jdk.virtualThreadScheduler.parallelism";

    /** For the build only, which settles the beans here; no database is needed for that, only the shape of an address. */
    public static void main(String[] arguments) {
        run(Map.of("spring.datasource.url", "jdbc:postgresql://127.0.0.1/banu"));
    }

    /**
     * Starts the platform. Whoever calls closes it, after the last request and before the database stops.
     *
     * @param properties as Spring Boot names them; at least the address of the database
     */
    public static ConfigurableApplicationContext start(Map<String, Object> properties) {
        takeTurns();
        SpringProperties.setProperty(
                AotDetector.AOT_ENABLED,
                String.valueOf(ClassUtils.isPresent(SETTLED, Platform.class.getClassLoader())));
        return run(properties);
    }

    /**
     * Requests have light threads, which give up their core only where they wait. With more of them running than there are
     * cores, the system takes turns, and nobody waits until somebody's large photograph is drawn.
     */
    private static void takeTurns() {
        if (System.getProperty(RUNNING) == null) {
            System.setProperty(
                    RUNNING, String.valueOf(Math.max(32, Runtime.getRuntime().availableProcessors())));
        }
    }

    private static ConfigurableApplicationContext run(Map<String, Object> properties) {
        var application = new SpringApplication(Platform.class);
        application.setMainApplicationClass(Platform.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties);
        return application.run();
    }

    /** The only source of time. It ticks in microseconds, as PostgreSQL does, so that what is stored reads back equal. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
