create table person (
    id             uuid        primary key default uuidv7(),
    name           text        not null default '' check (length(name) <= 200),
    language       text        not null check (language in ('en', 'ru', 'kk', 'ur')),
    joined_at      timestamptz not null,
    password       text,
    password_alone boolean     not null default false,
    administrator  boolean     not null default false
);

comment on table person is 'Somebody who has an account. privacy: personal; subject: id';
comment on column person.name is 'as she writes it, in any script; empty when she has not said';
comment on column person.language is 'ISO 639-1, for messages to her';
comment on column person.password is 'Argon2id hash with its parameters, encoded as usual; null when she has none';
comment on column person.password_alone is 'whether the password is long enough to be the only factor';
comment on column person.administrator is 'whether she looks after this Banu as a whole';

create table contact (
    id           uuid        primary key,
    person       uuid        not null references person on delete cascade,
    kind         text        not null check (kind in ('EMAIL', 'PHONE')),
    value        bytea       not null,
    blind        bytea       not null check (octet_length(blind) = 32),
    added_at     timestamptz not null,
    confirmed_at timestamptz,
    unique (person, kind, blind)
);

-- What is only claimed may be claimed by several; what is confirmed belongs to one.
create unique index contact_confirmed on contact (kind, blind) where confirmed_at is not null;
create index contact_blind on contact (kind, blind);

comment on index contact_confirmed is 'of keyed hashes: whoever adds an address must show that it is hers first, and no page tells of a conflict before';
comment on table contact is 'How a person is reached, and what she signs in with. privacy: sensitive; subject: person';
comment on column contact.value is 'sealed with the key of the vault, bound to this row and column';
comment on column contact.blind is 'keyed hash of the value in its one spelling, for exact look-ups';
comment on column contact.confirmed_at is 'when she showed that it is hers; null when she only said so';

create table one_time_link (
    hash       bytea       primary key check (octet_length(hash) = 32),
    purpose    text        not null check (purpose in ('SIGN_UP', 'SIGN_IN', 'RECOVER', 'CONFIRM', 'ADMINISTRATOR')),
    person     uuid        references person on delete cascade,
    row_id     uuid        not null,
    email      bytea,
    expires_at timestamptz not null
);

create index one_time_link_expires on one_time_link (expires_at);

comment on table one_time_link is 'Links that were sent and not used; one is deleted when it is used. privacy: personal; subject: person';
comment on column one_time_link.hash is 'SHA-256 of the secret in the link';
comment on column one_time_link.row_id is 'what the sealed address is bound to';
comment on column one_time_link.email is 'the address that it was sent to, sealed; null for a link on the console';
