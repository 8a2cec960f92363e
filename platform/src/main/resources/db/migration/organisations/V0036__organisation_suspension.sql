create table organisation_suspension (
    id           uuid        primary key default uuidv7(),
    organisation uuid        not null references organisation,
    reason       text        not null check (length(reason) between 1 and 2000),
    suspended_at timestamptz not null,
    lifted_at    timestamptz check (lifted_at >= suspended_at)
);

create unique index organisation_suspension_open on organisation_suspension (organisation) where lifted_at is null;

comment on table organisation_suspension is
    'When and why an administrator of Banu let the roles for an organisation have no effect; who did it is in the audit trail. privacy: none';
comment on column organisation_suspension.reason is 'read by whoever has a role for it, and by the administrators of Banu';
comment on column organisation_suspension.lifted_at is 'since when the roles have their effect again; null while they have none';

alter table organisation_suspension enable row level security;
alter table organisation_suspension force row level security;
-- Her role has no effect, so the organisation is none of hers: she is known by the role itself.
create policy whoever_has_a_role on organisation_suspension for select
    using (exists (select from organisation_role
        where organisation_role.organisation = organisation_suspension.organisation and person = (select app_person())
            and (ends_at is null or ends_at > now())));
create policy banu_reads on organisation_suspension for select
    using ('00000000-0000-0000-0000-000000000000' = any ((select app_organisations())::uuid[]));
create policy organisations_write on organisation_suspension using ((select app_duty()) = 'organisations');
revoke delete on organisation_suspension from banu_app;

create policy banu_reads on organisation_role for select
    using ('00000000-0000-0000-0000-000000000000' = any ((select app_organisations())::uuid[]));

alter table organisation_invitation add starts_at timestamptz;
comment on column organisation_invitation.starts_at is
    'when the role that is offered begins; null for whenever it is accepted';
