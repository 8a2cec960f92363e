create table organisation_invitation (
    id           uuid        primary key default uuidv7(),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    organisation uuid        not null references organisation,
    email        bytea       not null,
    role         text        not null check (role in ('PROGRAMME_OFFICER', 'REVIEWER', 'FINANCE_OFFICER', 'TRAINER', 'ANALYST',
        'PARTNER', 'ADMINISTRATOR')),
    ends_at      timestamptz,
    invited_by   uuid        not null references person on delete cascade,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null
);

create index organisation_invitation_organisation on organisation_invitation (organisation);
create index organisation_invitation_expires on organisation_invitation (expires_at);

comment on constraint organisation_invitation_hash_key on organisation_invitation is 'of 256 random bits that nobody chooses';
comment on table organisation_invitation is
    'Invitations that were sent and not answered; one is deleted when it is answered, withdrawn or too old. privacy: personal; subject: invited_by';
comment on column organisation_invitation.hash is 'SHA-256 of the secret in the link';
comment on column organisation_invitation.email is 'the address that it was sent to, sealed; it may have no account';
comment on column organisation_invitation.ends_at is 'when the role that is offered will end; null for no end';

alter table organisation_invitation enable row level security;
alter table organisation_invitation force row level security;
create policy her_own on organisation_invitation for select using (invited_by = (select app_person()));
create policy own_organisation on organisation_invitation for select
    using (organisation = any ((select app_organisations())::uuid[]));
create policy organisations_write on organisation_invitation using ((select app_duty()) = 'organisations');
create policy retention on organisation_invitation using ((select app_duty()) = 'retention');
create policy erasure on organisation_invitation using ((select app_duty()) = 'erasure');
