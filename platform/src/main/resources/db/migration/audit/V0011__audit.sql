create table audit_event (
    id           uuid        not null default uuidv7() primary key,
    at           timestamptz not null,
    person       uuid,
    duty         text,
    organisation uuid,
    action       text        not null check (action ~ '^[a-z]+\.[a-z_]+$'),
    subject      uuid,
    kind         text        not null,
    thing        text        not null,
    before       jsonb       not null check (jsonb_typeof(before) = 'object'),
    after        jsonb       not null check (jsonb_typeof(after) = 'object'),
    check (num_nonnulls(person, duty) < 2)
);

comment on table audit_event is
    'Who did what, when, and what changed; written in the transaction of the change. privacy: personal; subject: subject, person';
comment on column audit_event.person is 'who acted; null where nobody was signed in, or Banu itself was at work';
comment on column audit_event.duty is 'the task that Banu itself was at';
comment on column audit_event.organisation is 'on whose behalf she acted; null for her own';
comment on column audit_event.action is 'module.what';
comment on column audit_event.subject is 'whom it concerns, such as whose file was opened; null for nobody';
comment on column audit_event.kind is 'of the thing it was done to, such as business';
comment on column audit_event.thing is 'the id of that thing';
comment on column audit_event.before is 'by field, what it was; sensitive values as keyed fingerprints';
comment on column audit_event.after is 'by field, what it became; sensitive values as keyed fingerprints';

create index on audit_event (subject, at) where subject is not null;
create index on audit_event (at);

create table audit_link (
    seq       bigint      not null primary key check (seq > 0),
    event     uuid        not null unique references audit_event,
    chained   timestamptz not null,
    prev_hash bytea       not null check (octet_length(prev_hash) = 32),
    hash      bytea       not null check (octet_length(hash) = 32)
);

comment on table audit_link is 'Chains the events in the order they were found, so that no later change goes unseen. privacy: none';
comment on column audit_link.chained is 'when the event was given its place, soon after it was written';
comment on column audit_link.hash is 'SHA-256 of the event with its seq and chained as RFC 8785 JSON, followed by prev_hash';

revoke update, delete on audit_event, audit_link from banu_app;

alter table audit_event enable row level security;
alter table audit_event force row level security;
-- Nobody writes in somebody else's name.
create policy in_own_name on audit_event for insert with check (
    person is not distinct from (select app_person()) and duty is not distinct from (select app_duty())
);
create policy about_her on audit_event for select using (subject = (select app_person()));
create policy by_her on audit_event for select using (person = (select app_person()));
create policy audit_reads on audit_event for select using ((select app_duty()) = 'audit');

alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy audit_only on audit_link using ((select app_duty()) = 'audit');
