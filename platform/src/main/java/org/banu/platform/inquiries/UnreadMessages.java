package org.banu.platform.inquiries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banu.platform.access.Actor;
import org.banu.platform.duties.Errand;
import org.banu.platform.duties.Errands;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Messages that she has not read: for each business of hers, and one line for all others. */
@Component
class UnreadMessages implements Errands {

    private final Inquiries inquiries;

    UnreadMessages(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public List<Errand> of(Ui ui, Actor.Person her, Instant now) {
        return inquiries.listUnread().stream().collect(Collectors.groupingBy(it -> hers(it, her))).entrySet().stream()
                .map(it -> errand(ui, it.getKey(), it.getValue()))
                .toList();
    }

    private static Optional<BusinessId> hers(Inquiry inquiry, Actor.Person her) {
        return inquiry.owner().person().filter(her.id()::equals).map(_ -> inquiry.business());
    }

    private static Errand errand(Ui ui, Optional<BusinessId> business, List<Inquiry> unread) {
        var count = unread.stream().mapToInt(Inquiry::unread).sum();
        return new Errand(
                business.map(BusinessId::value),
                business.map(_ -> unread.getFirst().name()).orElse(""),
                ui.text("inquiries.unread_n", count),
                InquiryPages.INBOX,
                count,
                Optional.empty());
    }
}
