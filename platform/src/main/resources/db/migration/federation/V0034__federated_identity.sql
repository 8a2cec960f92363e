create table federated_identity (
    id       uuid        primary key,
    person   uuid        not null references person on delete cascade,
    issuer   text        not null check (length(issuer) <= 500),
    subject  bytea       not null,
    blind    bytea       not null check (octet_length(blind) = 32),
    added_at timestamptz not null,
    used_at  timestamptz not null,
    unique (issuer, blind)
);

create index federated_identity_person on federated_identity (person);

comment on table federated_identity is 'Accounts at other services that open an account here. privacy: sensitive; subject: person';
comment on constraint federated_identity_issuer_blind_key on federated_identity is
    'of keyed hashes: whoever links an identity has shown that it is hers, so a conflict tells her of nobody else';
comment on column federated_identity.issuer is 'the service, by the address that its tokens name (iss of OpenID Connect)';
comment on column federated_identity.subject is 'her id at the service (sub). sealed: id';
comment on column federated_identity.blind is 'keyed hash of issuer and subject, for exact look-ups';
comment on column federated_identity.used_at is 'when she last came in through it, or linked it';

create table federated_attempt (
    hash        bytea       primary key check (octet_length(hash) = 32),
    browser     bytea       not null check (octet_length(browser) = 32),
    provider    text        not null,
    person      uuid        references person on delete cascade,
    row_id      uuid        not null,
    nonce       bytea       not null,
    verifier    bytea       not null,
    shared      boolean     not null,
    destination text        not null check (length(destination) <= 500),
    expires_at  timestamptz not null
);

create index federated_attempt_expires on federated_attempt (expires_at);

comment on table federated_attempt is 'Sign-ins that were begun at another service; one is deleted when she comes back. privacy: personal; subject: person';
comment on column federated_attempt.hash is 'SHA-256 of the state that the service gives back';
comment on column federated_attempt.browser is 'SHA-256 of the secret in the cookie of the browser that began';
comment on column federated_attempt.provider is 'the name of the service in the settings';
comment on column federated_attempt.person is 'who links a service to her account; null where somebody signs in';
comment on column federated_attempt.row_id is 'what the sealed values are bound to';
comment on column federated_attempt.nonce is 'what the token must repeat. sealed: row_id';
comment on column federated_attempt.verifier is 'what shows that we are who began (PKCE, RFC 7636). sealed: row_id';
comment on column federated_attempt.shared is 'whether she is on a phone that others use too';
comment on column federated_attempt.destination is 'the page where she was going, without its language; empty for her account';

alter table federated_identity enable row level security;
alter table federated_identity force row level security;
create policy her_own on federated_identity using (person = (select app_person()));
create policy sign_in on federated_identity using ((select app_duty()) = 'sign-in');
create policy erasure on federated_identity using ((select app_duty()) = 'erasure');
create policy reseal_reads on federated_identity for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on federated_identity for update using ((select app_duty()) = 'reseal');

alter table federated_attempt enable row level security;
alter table federated_attempt force row level security;
create policy her_own on federated_attempt using (person = (select app_person()));
create policy sign_in on federated_attempt using ((select app_duty()) = 'sign-in');
create policy retention on federated_attempt using ((select app_duty()) = 'retention');
create policy erasure on federated_attempt using ((select app_duty()) = 'erasure');
create policy reseal_reads on federated_attempt for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on federated_attempt for update using ((select app_duty()) = 'reseal');
