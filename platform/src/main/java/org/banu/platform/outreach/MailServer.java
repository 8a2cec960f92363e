package org.banu.platform.outreach;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.banu.platform.kernel.Misconfigured;
import org.banu.platform.kernel.PlainText;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that the operator named, if any. */
@Component
class MailServer {

    private static final String PATIENCE_MS = "10000";
    private static final int LONGEST_FAILURE = 300;

    private final Optional<JavaMailSenderImpl> server;
    private final String sender;

    MailServer(Environment settings) {
        // Whoever a letter of a demo is to is invented, or has come by chance upon a real address.
        var demo = settings.getProperty("banu.demo", Boolean.class, false);
        var host = demo ? "" : settings.getProperty("banu.mail.host", "");
        this.sender = settings.getProperty("banu.mail.from", "");
        this.server = host.isBlank() ? Optional.empty() : Optional.of(server(host, settings));
        if (server.isPresent() && sender.isBlank()) {
            throw new Misconfigured(
                    "A mail server is named in BANU_MAIL_HOST, and not who its letters come from. Set BANU_MAIL_FROM to an address of yours.");
        }
    }

    boolean isThere() {
        return server.isPresent();
    }

    /** What went wrong; empty when the server took the letter. */
    Optional<String> send(Kept letter) {
        var mail = server.orElseThrow();
        var message = mail.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            parts.setFrom(sender);
            parts.setTo(letter.recipient());
            parts.setSubject(letter.subject());
            parts.setText(letter.body(), false);
            // Nobody is to answer it by a machine.
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            return Optional.empty();
        } catch (MailException | MessagingException problem) {
            var words = String.valueOf(problem.getMessage()).replace(letter.recipient(), "…");
            return Optional.of(PlainText.cut(words, LONGEST_FAILURE));
        }
    }

    private static JavaMailSenderImpl server(String host, Environment settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(host);
        server.setPort(settings.getProperty("banu.mail.port", Integer.class, 587));
        var user = settings.getProperty("banu.mail.user", "");
        var details = new Properties();
        if (!user.isBlank()) {
            server.setUsername(user);
            server.setPassword(settings.getProperty("banu.mail.password", ""));
            details.setProperty("mail.smtp.auth", "true");
        }
        var encrypted = settings.getProperty("banu.mail.starttls", Boolean.class, true);
        details.setProperty("mail.smtp.starttls.enable", encrypted.toString());
        details.setProperty("mail.smtp.starttls.required", encrypted.toString());
        details.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        details.setProperty("mail.smtp.timeout", PATIENCE_MS);
        details.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        server.setJavaMailProperties(details);
        return server;
    }
}
