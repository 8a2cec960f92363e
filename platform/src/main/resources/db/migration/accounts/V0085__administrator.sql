create table administrator (
    id         uuid        primary key default uuidv7(),
    person     uuid        not null references person on delete cascade,
    starts_at  timestamptz not null,
    ends_at    timestamptz check (ends_at >= starts_at),
    granted_by uuid,
    ended_by   uuid check (ended_by is null or ends_at is not null)
);

create unique index administrator_now on administrator (person) where ends_at is null;
create index administrator_person on administrator (person);

comment on table administrator is
    'Who looks after this Banu as a whole, since when and until when. privacy: personal; subject: person';
comment on column administrator.ends_at is 'from then on it has no effect; null while she is one';
comment on column administrator.granted_by is 'the administrator who invited her; null for a link on the console';
comment on column administrator.ended_by is 'the administrator who ended it, she herself or another; null while she is one';

alter table administrator enable row level security;
create policy her_own on administrator for select using (person = (select app_person()));
create policy sign_in on administrator using ((select app_duty()) = 'sign-in');
create policy erasure on administrator using ((select app_duty()) = 'erasure');
create policy retention on administrator using ((select app_duty()) = 'retention');

-- Since when somebody was one stands in the trail; who was made one before there was a trail was so from the start.
alter table person no force row level security;
alter table audit_event no force row level security;
insert into administrator (person, starts_at)
    select id, coalesce(
        (select min(at) from audit_event where action = 'accounts.made_administrator' and subject = person.id), joined_at)
    from person where administrator;
alter table audit_event force row level security;
alter table person force row level security;
alter table administrator force row level security;

alter table person drop column administrator;

create table administrator_invitation (
    id         uuid        primary key,
    hash       bytea       not null unique check (octet_length(hash) = 32),
    email      bytea       not null,
    invited_by uuid        not null references person on delete cascade,
    invited_at timestamptz not null,
    expires_at timestamptz not null
);

create index administrator_invitation_expires on administrator_invitation (expires_at);
create index administrator_invitation_by on administrator_invitation (invited_by);

comment on constraint administrator_invitation_hash_key on administrator_invitation is 'of 256 random bits that nobody chooses';
comment on table administrator_invitation is
    'Invitations to look after this Banu that were sent and not answered; one is deleted when it is answered, withdrawn or too old. privacy: personal; subject: invited_by';
comment on column administrator_invitation.hash is 'SHA-256 of the secret in the link';
comment on column administrator_invitation.email is
    'the address that it was sent to; it may have no account. sealed: id';

alter table administrator_invitation enable row level security;
alter table administrator_invitation force row level security;
create policy her_own on administrator_invitation for select using (invited_by = (select app_person()));
create policy sign_in on administrator_invitation using ((select app_duty()) = 'sign-in');
create policy retention on administrator_invitation using ((select app_duty()) = 'retention');
create policy erasure on administrator_invitation using ((select app_duty()) = 'erasure');
create policy reseal_reads on administrator_invitation for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on administrator_invitation for update using ((select app_duty()) = 'reseal');
