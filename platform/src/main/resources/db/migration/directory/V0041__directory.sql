create table listing_choice (
    business   uuid        primary key references business on delete cascade,
    shown      text[]      not null default '{}' check (shown <@ array['SETTLEMENT', 'PRODUCTS', 'CERTIFICATES',
        'LANGUAGES', 'WEB', 'SIZE', 'BEGUN', 'LEGAL_FORM']),
    listed_at  timestamptz,
    changed_at timestamptz not null
);

comment on table listing_choice is
    'Whether a business is to be found by others, and what it shows them beside name, sector and region. privacy: personal; subject: business.person';
comment on column listing_choice.listed_at is 'since when it is to be found; null for one that is not';

create table listing_takedown (
    business uuid        primary key references business on delete cascade,
    reason   text        not null check (length(reason) between 1 and 2000),
    taken_at timestamptz not null
);

comment on table listing_takedown is
    'Businesses that an administrator of Banu took out of the directory; who it was stands in the audit trail. privacy: personal; subject: business.person';

-- What is published, and nothing else: a row is there only while its owner agrees, with the fields that she switched on.
-- All of it is on a public page, so there is nothing to keep apart between people, and the label says none. It goes with
-- the business, with her consent, and with her choice; her export has the business and the choice, which it is made from.
create table listing (
    business      uuid        primary key references business on delete cascade,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    name          text        not null,
    name_latin    text        not null,
    name_cyrillic text        not null,
    name_arabic   text        not null,
    place         text        not null,
    sectors       text[]      not null,
    tier          text        not null check (tier in ('DECLARED', 'DOCUMENTS_CHECKED', 'VERIFIED', 'EXPIRED', 'REVOKED')),
    settlement    text        not null,
    products      text        not null,
    certificates  text[]      not null,
    languages     text[]      not null,
    web           text        not null,
    size          text        not null check (size in ('', 'ALONE', 'UNDER_10', 'UNDER_50', 'UNDER_250', 'MORE')),
    begun         text        not null check (begun ~ '^(\d{4})?$'),
    legal_form    text        not null,
    facets        text[]      not null,
    words         tsvector    not null,
    listed_at     timestamptz not null
);

create index listing_words on listing using gin (words, facets);
create index listing_newest on listing (listed_at desc, business desc);
create index listing_country on listing (country, listed_at desc, business desc);

comment on table listing is 'What businesses show to everybody, with their consent. privacy: none';
comment on column listing.country is 'ISO 3166-1 alpha-2';
comment on column listing.place is 'code of a place in the shipped data: the region, or the exact one where she shows her settlement; empty where only the country is known';
comment on column listing.sectors is 'codes of sectors in the shipped data, the main one first';
comment on column listing.languages is 'ISO 639-1';
comment on column listing.size is 'how many people work for it beside the owners; empty where not shown';
comment on column listing.begun is 'year; empty where not shown';
comment on column listing.legal_form is 'code of the attribute legalForm, or IDEA, INFORMAL or REGISTERED; empty where not shown';
comment on column listing.facets is 'what it is filtered by: sectors and places with all above them, and the tier, each with its kind';
comment on column listing.words is 'its words by their sound in any script, as the module directory folds them; = and - mark the consonants of words with and without vowels, # words of certificates';

alter table listing_choice enable row level security;
alter table listing_choice force row level security;
create policy with_business on listing_choice
    using (exists (select from business where business.id = listing_choice.business));

-- Nobody puts herself back.
alter table listing_takedown enable row level security;
alter table listing_takedown force row level security;
create policy with_business on listing_takedown for select
    using (exists (select from business where business.id = listing_takedown.business));
create policy moderation on listing_takedown using ((select app_duty()) = 'moderation');
create policy erasure on listing_takedown using ((select app_duty()) = 'erasure');

alter table listing enable row level security;
alter table listing force row level security;
create policy everybody_reads on listing for select using (true);
create policy directory_writes on listing using ((select app_duty()) = 'directory');
create policy erasure on listing using ((select app_duty()) = 'erasure');
