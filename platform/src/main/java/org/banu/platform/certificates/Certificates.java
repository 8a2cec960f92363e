package org.banu.platform.certificates;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banu.platform.access.Access;
import org.banu.platform.certificates.Certificate.Proved;
import org.banu.platform.certificates.Certificate.Standing;
import org.banu.platform.registry.BusinessId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proof that businesses were verified. One business has one that holds, or none. */
@Service
public class Certificates {

    private static final String TASK = "certificates";
    /** Of small letters and digits that are not taken for each other, five bits each. */
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int LENGTH = 20;
    private static final Pattern CODE = Pattern.compile("[a-z2-7]{20}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Access access;
    private final CertificateStore store;

    Certificates(Access access, CertificateStore store) {
        this.access = access;
        this.store = store;
    }

    /** In the transaction of the decision. One that still held is replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(BusinessId business, Proved proved, Instant validUntil) {
        access.perform(TASK, () -> {
            store.end(business, Standing.REOPENED, proved.checkedAt());
            store.add(newCode(), business, proved, validUntil);
        });
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(BusinessId business, Instant validUntil, Instant now) {
        access.perform(TASK, () -> store.renew(business, validUntil, now));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(BusinessId business, Standing why, Instant now) {
        access.perform(TASK, () -> store.end(business, why, now));
    }

    /** After it was revoked wrongly, under the same code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(BusinessId business) {
        access.answer(TASK, () -> store.restore(business));
    }

    /** Those of a business that was found to be another one are shown with that one, and hold no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(BusinessId lost, BusinessId kept, Instant now) {
        access.perform(TASK, () -> store.move(lost, kept, now));
    }

    /** They stand again as they did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveBack(BusinessId back) {
        access.perform(TASK, () -> store.moveBack(back));
    }

    /** Whoever has the code may read it; anything else finds nothing. */
    public Optional<Certificate> find(String code) {
        return CODE.matcher(code).matches() ? access.answer(TASK, () -> store.find(code)) : Optional.empty();
    }

    /** Since when one holds no longer whose business is no longer here; nothing else is known of it. */
    public Optional<LocalDate> findGone(String code) {
        return CODE.matcher(code).matches() ? access.answer(TASK, () -> store.findGone(code)) : Optional.empty();
    }

    /** The latest of a business, whether it still holds or not; as far as who acts may see the business. */
    @Transactional(readOnly = true)
    public Optional<Certificate> findLatest(BusinessId business) {
        return store.findLatest(business);
    }

    private static String newCode() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(it -> SIGNS.substring(it, it + 1))
                .reduce("", String::concat);
    }
}
