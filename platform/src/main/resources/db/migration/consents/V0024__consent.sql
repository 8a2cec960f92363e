create table consent (
    id           uuid        primary key default uuidv7(),
    person       uuid        not null references person on delete cascade,
    purpose      text        not null check (purpose in ('SCREENING', 'DIRECTORY', 'VERIFICATION', 'CROSS_BORDER', 'NEWS')),
    version      integer     not null check (version > 0),
    language     text        not null check (language in ('en', 'ru', 'kk', 'ur')),
    given_at     timestamptz not null,
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    renewed      boolean     not null default false,
    check (not renewed or withdrawn_at is not null)
);

-- For a purpose she has one that holds, or none.
create unique index consent_open on consent (person, purpose) where withdrawn_at is null;
create index consent_person on consent (person, given_at);

comment on table consent is
    'What a person agreed to, and took back: what is once written is never changed but for its end. privacy: personal; subject: person';
comment on column consent.purpose is 'what her data is used for';
comment on column consent.version is 'of the text that she read, counted from 1 for each purpose';
comment on column consent.language is 'that she read it in, ISO 639-1';
comment on column consent.withdrawn_at is 'from then on it has no effect; null while it holds';
comment on column consent.renewed is 'it ended because she agreed to a newer text at that moment';

-- Nobody, not even the application, rewrites what somebody agreed to.
revoke update on consent from banu_app;
grant update (withdrawn_at, renewed) on consent to banu_app;

alter table consent enable row level security;
alter table consent force row level security;
create policy her_own on consent for select using (person = (select app_person()));
create policy she_gives on consent for insert
    with check (person = (select app_person()) and withdrawn_at is null);
create policy she_withdraws on consent for update
    using (person = (select app_person()) and withdrawn_at is null)
    with check (person = (select app_person()) and withdrawn_at is not null);
create policy consents_asks on consent for select using ((select app_duty()) = 'consents');
create policy erasure on consent using ((select app_duty()) = 'erasure');
