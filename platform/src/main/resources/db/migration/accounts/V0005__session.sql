create table session (
    hash     bytea       primary key check (octet_length(hash) = 32),
    id       uuid        not null unique default uuidv7(),
    person   uuid        not null references person on delete cascade,
    step     text        not null check (step in ('PASSWORD', 'WHOLE')),
    strong   boolean     not null,
    stay     text        not null check (stay in ('OWN_DEVICE', 'SHARED_PHONE', 'STAFF')),
    device   text        not null,
    begun_at timestamptz not null,
    used_at  timestamptz not null,
    ends_at  timestamptz not null
);

create index session_person on session (person);
create index session_ends on session (ends_at);

comment on table session is 'Who is signed in where. privacy: personal; subject: person';
comment on constraint session_id_key on session is 'a random id that nobody chooses';
comment on column session.hash is 'SHA-256 of the secret in the cookie';
comment on column session.id is 'names it on her page; opens nothing';
comment on column session.step is 'PASSWORD: waits for the second factor and opens nothing yet';
comment on column session.strong is 'whether two factors or a passkey were given';
comment on column session.device is 'browser and system by their names, such as "Chrome, Android"; empty when unknown';
comment on column session.used_at is 'the last use, to the minute';
comment on column session.ends_at is 'however much it is used';
