create table certificate (
    id          uuid        primary key,
    code        text        not null unique check (code ~ '^[a-z2-7]{20}$'),
    business    uuid        not null references business on delete cascade,
    name        text        not null check (length(name) between 1 and 300),
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    office      uuid        not null references organisation,
    definitions text[]      not null,
    checked_at  timestamptz not null,
    renewed_at  timestamptz,
    valid_until timestamptz not null,
    ended_at    timestamptz,
    ending      text        check (ending in ('EXPIRED', 'REVOKED', 'REOPENED')),
    check ((ended_at is null) = (ending is null))
);

create unique index certificate_standing on certificate (business) where ended_at is null;

comment on constraint certificate_code_key on certificate is 'of 100 random bits that nobody chooses';
comment on table certificate is
    'That a business was verified, for whoever has its code. privacy: personal; subject: business.person';
comment on column certificate.code is 'in the address that is shown; it leads to nothing else';
comment on column certificate.name is 'of the business, as it was verified';
comment on column certificate.country is 'ISO 3166-1 alpha-2';
comment on column certificate.definitions is 'ids in the shipped data, of those that the business met then';
comment on column certificate.checked_at is 'when officers last looked at documents';
comment on column certificate.renewed_at is 'when she last declared that nothing has changed; null if never';
comment on column certificate.ended_at is 'from then on it no longer holds; null while it does';

alter table certificate enable row level security;
alter table certificate force row level security;
create policy with_business on certificate for select
    using (exists (select from business where business.id = certificate.business));
create policy certificates on certificate using ((select app_duty()) = 'certificates');
create policy erasure on certificate using ((select app_duty()) = 'erasure');
create policy retention on certificate using ((select app_duty()) = 'retention');
