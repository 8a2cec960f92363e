package org.banu.platform.inquiries;

import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Merging;
import org.springframework.stereotype.Component;

/** Messages are of whom they were written to: no other business may have them, and they are kept nowhere else. */
@Component
class InquiryAnchor implements Merging.Anchor {

    private final InquiryStore store;

    InquiryAnchor(InquiryStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "inquiries";
    }

    /** At the task {@code duplicates}. */
    @Override
    public boolean holds(BusinessId business) {
        return store.isWrittenTo(business);
    }
}
