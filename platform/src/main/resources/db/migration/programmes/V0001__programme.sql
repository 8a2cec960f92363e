create table programme (
    id        text        primary key,
    country   text        not null check (country ~ '^([A-Z]{2}|REGIONAL|INTERNATIONAL)$'),
    kinds     text[]      not null check (cardinality(kinds) > 0),
    lifecycle text        not null,
    hash      text        not null,
    withdrawn boolean     not null default false
);

comment on table programme is 'What the shipped data holds of each programme, training and network; other modules refer to it';
comment on column programme.country is 'ISO 3166-1 alpha-2, or REGIONAL or INTERNATIONAL';
comment on column programme.hash is 'SHA-256 of the record that is in force';
comment on column programme.withdrawn is 'the shipped data has it no more; what users wrote about it stays';

create table programme_version (
    programme text        not null references programme,
    hash      text        not null,
    loaded_at timestamptz not null,
    primary key (programme, hash)
);

comment on table programme_version is 'Which records were in force since when, so that an old screening can be told from a new one';
