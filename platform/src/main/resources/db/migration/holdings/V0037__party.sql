create table party (
    id           uuid        primary key,
    business     uuid        not null references business on delete cascade,
    kind         text        not null check (kind in ('PERSON', 'ENTITY')),
    name         bytea,
    person       uuid        references person on delete cascade,
    sex          text        check (sex in ('WOMAN', 'MAN', 'ANOTHER', 'NOT_KNOWN')),
    country      text        not null default '' check (country ~ '^([A-Z]{2})?$'),
    number       bytea,
    owners_named boolean     not null default false,
    changed_at   timestamptz not null,
    told         bigint      generated always as identity,
    unique (business, id),
    unique (business, person),
    check ((kind = 'PERSON') = (sex is not null)),
    check (kind = 'PERSON' or person is null),
    check (kind = 'ENTITY' or (number is null and country = '' and not owners_named)),
    check ((name is null) = (id = business))
);

comment on table party is
    'Who owns or runs a part of a business, or of what owns it. privacy: sensitive; subject: business.person, person';
comment on column party.id is 'that of the business for the business itself, which is where all ways end';
comment on column party.name is
    'as its owner writes it; null for the business itself. sealed: id';
comment on column party.person is 'whose account it is, where she said so of herself; null for others';
comment on column party.sex is 'as declared; null for what is no human being';
comment on column party.country is 'ISO 3166-1 alpha-2; empty where not told';
comment on column party.number is 'under which it is registered; null where not told. sealed: id';
comment on column party.told is 'counts up, so that they stay in the order in which they were told';
comment on column party.owners_named is 'whether it is stated that nobody else owns a part of it than those named';

-- Its owners, and nobody who only may read the business: a directory shows no owners.
alter table party enable row level security;
alter table party force row level security;
create policy with_business on party using (
    (select app_duty()) is null and exists (select from business where business.id = party.business));
create policy verification on party for select using ((select app_duty()) = 'verification');
create policy erasure on party using ((select app_duty()) = 'erasure');
create policy retention on party using ((select app_duty()) = 'retention');
create policy reseal_reads on party for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on party for update using ((select app_duty()) = 'reseal');
