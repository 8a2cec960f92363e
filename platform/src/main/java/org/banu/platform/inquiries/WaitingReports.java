package org.banu.platform.inquiries;

import org.banu.platform.duties.Duty;
import org.springframework.stereotype.Component;

/** Reports on which nobody has decided. */
@Component
class WaitingReports implements Duty {

    private final Reports reports;

    WaitingReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String key() {
        return "inquiries.reports";
    }

    @Override
    public int waiting() {
        return reports.countWaiting();
    }

    @Override
    public String address() {
        return "/admin/reports";
    }
}
