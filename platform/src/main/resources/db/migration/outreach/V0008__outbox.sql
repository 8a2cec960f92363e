create table outbox (
    id         uuid        primary key,
    person     uuid,
    recipient  bytea       not null,
    subject    text        not null,
    body       bytea,
    state      text        not null check (state in ('WAITING', 'SENT', 'KEPT', 'GIVEN_UP')),
    written_at timestamptz not null,
    due_at     timestamptz not null,
    tries      integer     not null default 0,
    failure    text        not null default ''
);

create index outbox_due on outbox (due_at) where state = 'WAITING';
create index outbox_written on outbox (written_at);

comment on table outbox is 'Messages to people, written with the change that they tell of. privacy: personal; subject: person';
comment on column outbox.person is 'who it is to; null where the address has no account';
comment on column outbox.recipient is 'e-mail address, sealed';
comment on column outbox.body is 'sealed; null once it was sent';
comment on column outbox.state is 'KEPT: there is no mail server, so an administrator passes it on';
comment on column outbox.failure is 'what the mail server answered last, without the message';
