create table organisation_request (
    id           uuid        primary key default uuidv7(),
    person       uuid        not null references person on delete cascade,
    organisation uuid        not null,
    claim        boolean     not null,
    kind         text        not null,
    country      text        not null,
    name         text        not null,
    name_en      text        not null,
    name_ru      text        not null,
    name_kk      text        not null,
    name_ur      text        not null,
    web          text        not null,
    evidence     text        not null check (length(evidence) between 1 and 4000),
    link         text        not null,
    state        text        not null check (state in ('WAITING', 'CONFIRMED', 'DECLINED')),
    asked_at     timestamptz not null,
    decided_at   timestamptz,
    decided_by   uuid,
    reason       text        not null default '' check (length(reason) <= 2000),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'WAITING') = (decided_by is null)),
    check (decided_by is distinct from person),
    check (state <> 'DECLINED' or reason <> '')
);

-- She asks for one organisation once at a time.
create unique index organisation_request_waiting on organisation_request (person, organisation) where state = 'WAITING';
create index organisation_request_asked on organisation_request (asked_at) where state = 'WAITING';

comment on table organisation_request is
    'Somebody asks to act for an organisation, new or unclaimed, and shows why. privacy: personal; subject: person';
comment on column organisation_request.organisation is 'the one that is claimed, or the id that a new one will have';
comment on column organisation_request.evidence is 'in her words, why she may speak for it';
comment on column organisation_request.link is 'a page that shows it; empty for none';
comment on column organisation_request.decided_by is 'the administrator of Banu; never she who asked';
comment on column organisation_request.reason is 'why it was declined';

alter table organisation_request enable row level security;
alter table organisation_request force row level security;
create policy her_own on organisation_request for select using (person = (select app_person()));
create policy she_asks on organisation_request for insert
    with check (person = (select app_person()) and state = 'WAITING');
create policy banu_reads on organisation_request for select
    using ('00000000-0000-0000-0000-000000000000' = any ((select app_organisations())::uuid[]));
create policy organisations_decide on organisation_request using ((select app_duty()) = 'organisations');
create policy erasure on organisation_request using ((select app_duty()) = 'erasure');
