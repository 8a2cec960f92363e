create table answered (
    principal   text        not null,
    operation   text        not null,
    key         text        not null check (length(key) between 1 and 200),
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    person      uuid,
    status      smallint    not null,
    headers     jsonb       not null,
    body        text        not null,
    created_at  timestamptz not null,
    primary key (principal, operation, key)
);

comment on table answered is
    'What was answered to a request that changed something, to be answered again if it comes again. privacy: sensitive; subject: person';
comment on column answered.principal is 'who sent it: person: and her id, or browser: and a hash of the secret of its forms, or nobody';
comment on column answered.operation is 'method and address, without the language';
comment on column answered.key is 'minted when the form was rendered, or by the program that sent it';
comment on column answered.fingerprint is 'SHA-256 of all that was sent';
comment on column answered.person is 'who sent it; null where nobody was signed in';
comment on column answered.status is 'of HTTP';
comment on column answered.created_at is 'it is kept for 30 days from then';

create index on answered (created_at);
create index on answered (person) where person is not null;

revoke update on answered from banu_app;

alter table answered enable row level security;
alter table answered force row level security;
create policy once_works on answered using ((select app_duty()) = 'once');
create policy her_own on answered for select using (person = (select app_person()));
create policy erasure on answered using ((select app_duty()) = 'erasure');
