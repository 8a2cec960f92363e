create table organisation (
    id         uuid        primary key default uuidv7(),
    kind       text        not null check (kind in ('CHAMBER', 'MINISTRY', 'FUND', 'BANK', 'MICROFINANCE', 'NGO', 'NETWORK',
        'TRAINING_PROVIDER', 'PARTNER', 'DONOR')),
    country    text        not null check (country ~ '^([A-Z]{2}|REGIONAL|INTERNATIONAL)$'),
    name       text        not null default '' check (length(name) <= 300),
    name_en    text        not null default '' check (length(name_en) <= 300),
    name_ru    text        not null default '' check (length(name_ru) <= 300),
    name_kk    text        not null default '' check (length(name_kk) <= 300),
    name_ur    text        not null default '' check (length(name_ur) <= 300),
    web        text        not null default '' check (web ~ '^(https?://.*)?$'),
    fact       text        unique,
    hash       text,
    withdrawn  boolean     not null default false,
    claimed_at timestamptz,
    check (name || name_en || name_ru || name_kk || name_ur <> ''),
    check ((fact is null) = (hash is null))
);

comment on table organisation is 'Chambers, ministries, funds, banks, networks and other bodies that people act for. privacy: none';
comment on column organisation.kind is 'MINISTRY stands for state bodies of every kind';
comment on column organisation.country is 'ISO 3166-1 alpha-2, or REGIONAL or INTERNATIONAL';
comment on column organisation.name is 'as it writes it itself; empty where only translations are known';
comment on column organisation.fact is 'its id in the shipped data; null for one that somebody asked for';
comment on column organisation.hash is 'SHA-256 of what the shipped data says of it';
comment on column organisation.withdrawn is 'the shipped data has it no more, and nobody had claimed it';
comment on column organisation.claimed_at is 'since when people act for it here; null while nobody does';

alter table organisation enable row level security;
alter table organisation force row level security;
create policy everybody_reads on organisation for select using (true);
create policy catalogue_writes on organisation using ((select app_duty()) = 'catalogue');
create policy organisations_write on organisation using ((select app_duty()) = 'organisations');
revoke delete on organisation from banu_app;
