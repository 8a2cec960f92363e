create table business (
    id            uuid        primary key default uuidv7(),
    person        uuid        references person on delete cascade,
    organisation  uuid        references organisation,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    name          text        not null check (length(name) between 1 and 300),
    name_latin    text        not null default '' check (length(name_latin) <= 300),
    name_cyrillic text        not null default '' check (length(name_cyrillic) <= 300),
    name_arabic   text        not null default '' check (length(name_arabic) <= 300),
    place         text        not null default '',
    settlement    text        not null default '' check (length(settlement) <= 300),
    form          text        not null check (form in ('IDEA', 'INFORMAL', 'REGISTERED')),
    legal_form    text        not null default '',
    started       text        not null default '' check (started ~ '^(\d{4}(-\d{2}(-\d{2})?)?)?$'),
    sector        text        not null,
    further       text[]      not null default '{}',
    isic          text        not null default '' check (isic ~ '^(\d{4})?$'),
    products      text        not null default '' check (length(products) <= 2000),
    certificates  text[]      not null default '{}',
    languages     text[]      not null default '{}',
    employees     int         check (employees between 0 and 1000000),
    turnover      text        check (turnover in ('UNDER_1_MILLION', 'UNDER_5_MILLION', 'UNDER_20_MILLION',
        'UNDER_100_MILLION', 'UNDER_500_MILLION', 'MORE')),
    phone         bytea,
    phone_blind   bytea       check (octet_length(phone_blind) = 32),
    email         bytea,
    email_blind   bytea       check (octet_length(email_blind) = 32),
    web           text        not null default '',
    reference     text,
    version       int         not null default 1,
    added_at      timestamptz not null,
    changed_at    timestamptz not null,
    check ((person is null) <> (organisation is null)),
    check (reference is null or organisation is not null),
    check ((phone is null) = (phone_blind is null)),
    check ((email is null) = (email_blind is null))
);

create unique index business_reference on business (organisation, reference);
create index business_person on business (person) where person is not null;
create index business_phone on business (phone_blind) where phone_blind is not null;
create index business_email on business (email_blind) where email_blind is not null;

comment on index business_reference is 'a number that an organisation gave to what it brought itself';
comment on table business is
    'Businesses, from an idea to a company, with what their owners tell of them. privacy: sensitive; subject: person';
comment on column business.person is 'who keeps it; null for one that an organisation brought';
comment on column business.organisation is 'which organisation brought it; null for one that a person keeps';
comment on column business.country is 'ISO 3166-1 alpha-2';
comment on column business.name is 'as its owner writes it, in any script';
comment on column business.place is 'code of a place in the shipped data; empty where only the country is known';
comment on column business.legal_form is 'code of the attribute legalForm; empty where not told';
comment on column business.started is 'a year, a month or a day of ISO 8601; empty where not told';
comment on column business.sector is 'code of a sector in the shipped data; further holds others';
comment on column business.isic is 'class of ISIC Rev. 4; empty where not told';
comment on column business.languages is 'ISO 639-1, in which it serves its customers';
comment on column business.employees is 'beside the owners; null where not told';
comment on column business.turnover is 'of a year, in millions of the currency of its country; null where not told';
comment on column business.phone is 'E.164, sealed with the key of the vault, bound to this row and column; null for none';
comment on column business.phone_blind is 'keyed hash of the number, to find the same one again';
comment on column business.email is 'sealed like the phone';
comment on column business.email_blind is 'keyed hash of the address, to find the same one again';
comment on column business.reference is 'what the organisation calls it in its own list; null for none';
comment on column business.version is 'counts its changes';

create table business_number (
    business uuid  not null references business on delete cascade,
    kind     text  not null check (kind in ('BIN', 'IIN', 'CNIC', 'NTN', 'SECP')),
    number   bytea not null,
    blind    bytea not null check (octet_length(blind) = 32),
    primary key (business, kind)
);

create index business_number_blind on business_number (kind, blind);

comment on table business_number is
    'Under which numbers a business is registered. privacy: sensitive; subject: business.person';
comment on column business_number.number is 'in its one spelling, sealed with the key of the vault, bound to the business and the kind';
comment on column business_number.blind is 'keyed hash of the number, to find the same one again';

create table business_answers (
    business   uuid        primary key references business on delete cascade,
    answers    bytea       not null,
    changed_at timestamptz not null
);

comment on table business_answers is
    'What she told the finder and wants kept, with her consent. privacy: sensitive; subject: business.person';
comment on column business_answers.answers is 'JSON of attributes and values, sealed with the key of the vault, bound to the business';

create table business_tier (
    business uuid        primary key references business on delete cascade,
    tier     text        not null check (tier in ('DECLARED', 'DOCUMENTS_CHECKED', 'VERIFIED', 'EXPIRED', 'REVOKED')),
    since    timestamptz not null
);

comment on table business_tier is
    'How far what is said of a business was looked into; without a row, it is declared only. privacy: personal; subject: business.person';

alter table business enable row level security;
alter table business force row level security;
create policy her_own on business using (person = (select app_person()));
create policy own_organisation on business using (organisation = any ((select app_organisations())::uuid[]));
create policy looked_into on business for select
    using ((select app_duty()) in ('registry', 'verification', 'directory', 'duplicates', 'statistics'));
create policy merging on business for update using ((select app_duty()) = 'duplicates');
create policy erasure on business using ((select app_duty()) = 'erasure');
create policy retention on business using ((select app_duty()) = 'retention');

-- Whoever may see a business may see what stands beside it, and change it where she may change the business: the
-- select within is held to the policies of the business itself.
alter table business_number enable row level security;
alter table business_number force row level security;
create policy with_business on business_number
    using (exists (select from business where business.id = business_number.business));

alter table business_answers enable row level security;
alter table business_answers force row level security;
create policy with_business on business_answers
    using (exists (select from business where business.id = business_answers.business));

-- Nobody marks her own business.
alter table business_tier enable row level security;
alter table business_tier force row level security;
create policy with_business on business_tier for select
    using (exists (select from business where business.id = business_tier.business));
create policy verification on business_tier using ((select app_duty()) = 'verification');
create policy erasure on business_tier using ((select app_duty()) = 'erasure');
