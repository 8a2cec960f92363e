package org.banu.platform.access;

/** What a person does here. All but the first two are granted by an organisation. */
public enum Role {
    ENTREPRENEUR,
    MENTOR,
    PROGRAMME_OFFICER,
    REVIEWER,
    FINANCE_OFFICER,
    TRAINER,
    ANALYST,
    PARTNER,
    ADMINISTRATOR
}
