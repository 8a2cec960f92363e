create table one_time_code (
    person       uuid        primary key references person on delete cascade,
    secret       bytea       not null,
    added_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

comment on table one_time_code is 'Codes of an app on her phone, by RFC 6238 with SHA-1, 6 digits and 30 seconds. privacy: sensitive; subject: person';
comment on column one_time_code.secret is '20 bytes in base 32, sealed with the key of the vault';
comment on column one_time_code.confirmed_at is 'when she first gave a right code; null while she sets it up';
comment on column one_time_code.last_step is 'the step of the last code that was used, in units of 30 s since 1970; no code of it or before counts again';

create table recovery_code (
    person  uuid  not null references person on delete cascade,
    hash    bytea not null check (octet_length(hash) = 32),
    primary key (person, hash)
);

comment on table recovery_code is 'Codes for when her phone or password is lost; one is deleted when it is used. privacy: personal; subject: person';
comment on column recovery_code.hash is 'keyed hash of the code';

create table passkey (
    id           bytea       primary key,
    person       uuid        not null references person on delete cascade,
    public_key   bytea       not null,
    label        text        not null check (length(label) <= 100),
    transports   text[]      not null,
    uses         bigint      not null,
    verified     boolean     not null,
    backup_able  boolean     not null,
    backed_up    boolean     not null,
    attestation  bytea       not null,
    added_at     timestamptz not null,
    used_at      timestamptz not null
);

create index passkey_person on passkey (person);

comment on table passkey is 'Passkeys, by W3C Web Authentication. privacy: personal; subject: person';
comment on column passkey.id is 'credential id, chosen by the device';
comment on column passkey.public_key is 'COSE key';
comment on column passkey.uses is 'signature counter; 0 where the device keeps none';

create table passkey_challenge (
    hash       bytea       primary key check (octet_length(hash) = 32),
    person     uuid        references person on delete cascade,
    challenge  bytea       not null,
    expires_at timestamptz not null
);

comment on table passkey_challenge is 'What a device was asked to sign; deleted when it answers. privacy: personal; subject: person';
comment on column passkey_challenge.hash is 'SHA-256 of the secret in the cookie of the browser that asked';
comment on column passkey_challenge.person is 'who adds a passkey; null where somebody signs in with one';
