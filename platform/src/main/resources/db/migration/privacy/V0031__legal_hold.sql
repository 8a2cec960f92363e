create table legal_hold (
    id          uuid        primary key default uuidv7(),
    person      uuid        references person on delete cascade,
    whole_table text,
    reason      text        not null check (length(reason) between 1 and 1000),
    set_by      uuid        not null,
    set_at      timestamptz not null,
    ends_at     timestamptz not null check (ends_at > set_at),
    check (num_nonnulls(person, whole_table) = 1)
);

create index legal_hold_person on legal_hold (person) where person is not null;

comment on table legal_hold is
    'Whose data, or which table, must not be deleted until when, and why. privacy: personal; subject: person';
comment on column legal_hold.whole_table is 'name of a table; null where a person is held';
comment on column legal_hold.reason is 'in the words of the administrator who set it; the person reads it';
comment on column legal_hold.ends_at is 'from then on it holds no more';

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy her_own on legal_hold for select using (person = (select app_person()));
create policy banu_writes on legal_hold
    using ('00000000-0000-0000-0000-000000000000' = any ((select app_organisations())::uuid[]));
create policy retention on legal_hold using ((select app_duty()) = 'retention');
create policy erasure on legal_hold using ((select app_duty()) = 'erasure');
