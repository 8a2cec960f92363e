create table statement (
    business  uuid        not null references business on delete cascade,
    topic     text        not null check (topic in ('FORMED_NEW', 'NO_BOARD')),
    holds     boolean     not null,
    stated_at timestamptz not null,
    primary key (business, topic)
);

comment on table statement is
    'What shares and roles do not show of a business, as she states it. privacy: personal; subject: business.person';
comment on column statement.topic is
    'FORMED_NEW: it was started anew, not formed out of another; NO_BOARD: it has no board';

alter table statement enable row level security;
alter table statement force row level security;
create policy with_business on statement using (
    (select app_duty()) is null and exists (select from business where business.id = statement.business));
create policy verification on statement for select using ((select app_duty()) = 'verification');
create policy erasure on statement using ((select app_duty()) = 'erasure');
create policy retention on statement using ((select app_duty()) = 'retention');
