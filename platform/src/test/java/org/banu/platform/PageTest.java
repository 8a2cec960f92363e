package org.banu.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.audit.AuditTwin;
import org.banu.platform.businesses.Entrepreneurs;
import org.banu.platform.consents.ConsentTwin;
import org.banu.platform.directory.DirectoryTwin;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.duplicates.DuplicateTwin;
import org.banu.platform.federation.FederationTwin;
import org.banu.platform.files.FileTwin;
import org.banu.platform.holdings.HoldingsTwin;
import org.banu.platform.holdings.Keepers;
import org.banu.platform.inquiries.InquiryTwin;
import org.banu.platform.memberships.MembershipTwin;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.organisations.OrganisationTwin;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.privacy.PrivacyTwin;
import org.banu.platform.registry.RegistryTwin;
import org.banu.platform.verification.VerificationTwin;
import org.banu.platform.verification.Verifiers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Runs a test against the whole platform on a real PostgreSQL, without a socket. One context serves them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Platform.class)
@AutoConfigureMockMvc
@Import({
    AccountTwin.class,
    AuditTwin.class,
    Chambers.class,
    DuplicateTwin.class,
    Entrepreneurs.class,
    ConsentTwin.class,
    FileTwin.class,
    FederationTwin.class,
    HoldingsTwin.class,
    Keepers.class,
    DirectoryTwin.class,
    InquiryTwin.class,
    Mailbox.class,
    MembershipTwin.class,
    OrganisationTwin.class,
    RegistryTwin.class,
    Shopkeepers.class,
    PrivacyTwin.class,
    TestDatabase.class,
    TestHandlers.class,
    TestTables.class,
    VerificationTwin.class,
    Verifiers.class,
    Visitor.class
})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface PageTest {}
