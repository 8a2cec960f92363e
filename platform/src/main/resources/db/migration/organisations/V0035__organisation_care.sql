alter table organisation add edited_at timestamptz;
alter table organisation add suspended_at timestamptz;
comment on column organisation.edited_at is
    'when its own people last changed what stands here; from then on it counts more than the shipped data; null while they have not';
comment on column organisation.suspended_at is 'since when nobody may act for it; null while people may';

create table organisation_change (
    id           uuid        primary key default uuidv7(),
    organisation uuid        not null references organisation,
    field        text        not null check (field in ('name', 'name_en', 'name_ru', 'name_kk', 'name_ur', 'kind', 'web')),
    before       text        not null,
    after        text        not null,
    changed_at   timestamptz not null
);

create index organisation_change_organisation on organisation_change (organisation, changed_at);

comment on table organisation_change is
    'What its own people changed of an organisation''s names, kind and website; who did it is in the audit trail. privacy: none';

alter table organisation_change enable row level security;
alter table organisation_change force row level security;
create policy own_organisation on organisation_change for select
    using (organisation = any ((select app_organisations())::uuid[]));
create policy organisations_write on organisation_change using ((select app_duty()) = 'organisations');
revoke update, delete on organisation_change from banu_app;
