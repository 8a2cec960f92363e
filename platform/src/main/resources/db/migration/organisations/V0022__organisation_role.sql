create table organisation_role (
    id           uuid        primary key default uuidv7(),
    organisation uuid        not null references organisation,
    person       uuid        not null references person on delete cascade,
    role         text        not null check (role in ('PROGRAMME_OFFICER', 'REVIEWER', 'FINANCE_OFFICER', 'TRAINER', 'ANALYST',
        'PARTNER', 'ADMINISTRATOR')),
    starts_at    timestamptz not null,
    ends_at      timestamptz check (ends_at >= starts_at),
    granted_by   uuid        not null,
    ended_by     uuid
);

-- For which the same role is not given twice without an end.
create unique index organisation_role_lasting on organisation_role (person, organisation, role) where ends_at is null;
create index organisation_role_organisation on organisation_role (organisation);
create index organisation_role_person on organisation_role (person);

comment on table organisation_role is
    'Which role a person has for an organisation, since when and until when. Who has one that holds is a member. privacy: personal; subject: person';
comment on column organisation_role.ends_at is 'from then on it has no effect; null while no end is known';
comment on column organisation_role.granted_by is 'the administrator who gave it';
comment on column organisation_role.ended_by is 'who ended it before its time; null if it ended by itself';

alter table organisation_role enable row level security;
alter table organisation_role force row level security;
create policy her_own on organisation_role for select using (person = (select app_person()));
create policy own_organisation on organisation_role for select
    using (organisation = any ((select app_organisations())::uuid[]));
create policy organisations_write on organisation_role using ((select app_duty()) = 'organisations');
create policy erasure on organisation_role using ((select app_duty()) = 'erasure');
