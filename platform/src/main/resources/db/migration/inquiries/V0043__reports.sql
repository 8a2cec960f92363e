create table inquiry_report (
    id          uuid        primary key,
    reporter    uuid        not null references person on delete cascade,
    business    uuid        not null references business on delete cascade,
    inquiry     uuid        references inquiry on delete cascade,
    reason      text        not null check (length(reason) between 1 and 2000),
    reported_at timestamptz not null,
    decision    text        check (decision in ('TAKEN_DOWN', 'BANNED', 'NOTHING')),
    decided_at  timestamptz,
    check ((decision is null) = (decided_at is null))
);

create index inquiry_report_open on inquiry_report (reported_at) where decision is null;
create index inquiry_report_inquiry on inquiry_report (inquiry) where inquiry is not null;

comment on constraint inquiry_report_inquiry_fkey on inquiry_report is
    'the id of an inquiry is random, and who reports has it open before her';
comment on constraint inquiry_report_business_fkey on inquiry_report is
    'the id of a business is random, and stands on its public page';
comment on table inquiry_report is
    'What somebody reports of a listing or of an inquiry, for an administrator of Banu. Who is reported does not learn by whom. privacy: personal; subject: reporter';
comment on column inquiry_report.inquiry is 'which one; null where the listing itself is reported';
comment on column inquiry_report.decision is 'null while nobody has decided';

create table inquiry_ban (
    person    uuid        primary key references person on delete cascade,
    reason    text        not null check (length(reason) between 1 and 2000),
    banned_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > banned_at)
);

comment on table inquiry_ban is
    'Who may not write to businesses for a time, as an administrator of Banu decided. privacy: personal; subject: person';

alter table inquiry_report enable row level security;
alter table inquiry_report force row level security;
create policy her_own on inquiry_report for select using (reporter = (select app_person()));
create policy she_reports on inquiry_report for insert with check (reporter = (select app_person()) and decision is null);
create policy moderation on inquiry_report using ((select app_duty()) = 'moderation');
create policy erasure on inquiry_report using ((select app_duty()) = 'erasure');
create policy retention on inquiry_report using ((select app_duty()) = 'retention');

alter table inquiry_ban enable row level security;
alter table inquiry_ban force row level security;
create policy her_own on inquiry_ban for select using (person = (select app_person()));
create policy moderation on inquiry_ban using ((select app_duty()) = 'moderation');
create policy erasure on inquiry_ban using ((select app_duty()) = 'erasure');
create policy retention on inquiry_ban using ((select app_duty()) = 'retention');

-- An administrator reads an inquiry only once it is reported.
create policy moderation on inquiry for select using ((select app_duty()) = 'moderation'
    and exists (select from inquiry_report where inquiry_report.inquiry = inquiry.id));
