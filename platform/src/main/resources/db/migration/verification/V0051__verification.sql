create table verification_office (
    organisation uuid        primary key references organisation,
    months       int         not null default 12 check (months between 1 and 60),
    since        timestamptz not null,
    named_by     uuid        not null
);

comment on table verification_office is 'Organisations that verify businesses, as administrators of Banu named them. privacy: none';
comment on column verification_office.months is 'for how many a verification of theirs holds';
comment on column verification_office.named_by is 'the administrator of Banu';

alter table verification_office enable row level security;
alter table verification_office force row level security;
create policy everybody_reads on verification_office for select using (true);
create policy verification on verification_office using ((select app_duty()) = 'verification');
create policy erasure on verification_office using ((select app_duty()) = 'erasure');

-- What may happen to a case, and nothing else may: from a state, by a step, to a state.
create table verification_move (
    state      text not null,
    step       text not null,
    next_state text not null,
    primary key (state, step)
);

comment on table verification_move is 'Which step leads from which state of a case to which other; no case moves otherwise. privacy: none';

insert into verification_move (state, step, next_state) values
    ('FIRST_CHECK', 'ACCEPT', 'SECOND_CHECK'),
    ('FIRST_CHECK', 'QUESTION', 'FIRST_EVIDENCE'),
    ('FIRST_CHECK', 'REFUSE', 'FIRST_REFUSED'),
    ('FIRST_CHECK', 'WITHDRAW', 'WITHDRAWN'),
    ('FIRST_EVIDENCE', 'ANSWER', 'FIRST_CHECK'),
    ('FIRST_EVIDENCE', 'LAPSE', 'FIRST_REFUSED'),
    ('FIRST_EVIDENCE', 'WITHDRAW', 'WITHDRAWN'),
    ('SECOND_CHECK', 'ACCEPT', 'VERIFIED'),
    ('SECOND_CHECK', 'QUESTION', 'SECOND_EVIDENCE'),
    ('SECOND_CHECK', 'REFUSE', 'SECOND_REFUSED'),
    ('SECOND_CHECK', 'WITHDRAW', 'WITHDRAWN'),
    ('SECOND_CHECK', 'CHANGE', 'FIRST_CHECK'),
    ('SECOND_EVIDENCE', 'ANSWER', 'SECOND_CHECK'),
    ('SECOND_EVIDENCE', 'LAPSE', 'SECOND_REFUSED'),
    ('SECOND_EVIDENCE', 'WITHDRAW', 'WITHDRAWN'),
    ('SECOND_EVIDENCE', 'CHANGE', 'FIRST_CHECK'),
    ('FIRST_REFUSED', 'APPEAL', 'FIRST_APPEAL'),
    ('SECOND_REFUSED', 'APPEAL', 'SECOND_APPEAL'),
    ('FIRST_APPEAL', 'ACCEPT', 'SECOND_CHECK'),
    ('FIRST_APPEAL', 'REFUSE', 'FIRST_REFUSED'),
    ('FIRST_APPEAL', 'WITHDRAW', 'WITHDRAWN'),
    ('SECOND_APPEAL', 'ACCEPT', 'VERIFIED'),
    ('SECOND_APPEAL', 'REFUSE', 'SECOND_REFUSED'),
    ('SECOND_APPEAL', 'WITHDRAW', 'WITHDRAWN'),
    ('SECOND_APPEAL', 'CHANGE', 'FIRST_CHECK'),
    ('VERIFIED', 'RENEW', 'VERIFIED'),
    ('VERIFIED', 'EXPIRE', 'EXPIRED'),
    ('VERIFIED', 'REVOKE', 'REVOKED'),
    ('VERIFIED', 'CHANGE', 'REOPENED'),
    ('REVOKED', 'APPEAL', 'REVOKED_APPEAL'),
    ('REVOKED_APPEAL', 'ACCEPT', 'VERIFIED'),
    ('REVOKED_APPEAL', 'REFUSE', 'REVOKED'),
    ('REVOKED_APPEAL', 'WITHDRAW', 'REVOKED'),
    ('REVOKED_APPEAL', 'CHANGE', 'REOPENED');

alter table verification_move enable row level security;
alter table verification_move force row level security;
create policy everybody_reads on verification_move for select using (true);
revoke insert, update, delete on verification_move from banu_app;

create table verification (
    id          uuid        primary key,
    person      uuid        not null references person on delete cascade,
    business    uuid        not null references business on delete cascade,
    office      uuid        not null references organisation,
    state       text        not null check (state in ('FIRST_CHECK', 'FIRST_EVIDENCE', 'FIRST_REFUSED', 'FIRST_APPEAL',
        'SECOND_CHECK', 'SECOND_EVIDENCE', 'SECOND_REFUSED', 'SECOND_APPEAL', 'VERIFIED', 'EXPIRED', 'REVOKED',
        'REVOKED_APPEAL', 'REOPENED', 'WITHDRAWN')),
    round       int         not null default 1 check (round > 0),
    seen        bytea       not null check (octet_length(seen) = 32),
    asked_at    timestamptz not null,
    since       timestamptz not null,
    due_at      timestamptz,
    valid_until timestamptz,
    first_by    uuid,
    second_by   uuid,
    refused_by  uuid,
    appealed    boolean     not null default false,
    reminded    int         not null default 0,
    -- Nobody takes two steps of one case, and nobody takes any in her own.
    constraint verification_hands check (first_by <> second_by and first_by is distinct from person
        and second_by is distinct from person and refused_by is distinct from person),
    constraint verification_refuser check (refused_by <> first_by and refused_by <> second_by),
    check (state <> 'VERIFIED' or (first_by is not null and second_by is not null and valid_until is not null)),
    check (state not in ('FIRST_EVIDENCE', 'SECOND_EVIDENCE') or due_at is not null)
);

create unique index verification_live on verification (person, business)
    where state not in ('FIRST_REFUSED', 'SECOND_REFUSED', 'EXPIRED', 'REVOKED', 'REOPENED', 'WITHDRAWN');
create index verification_business on verification (business, asked_at);
create index verification_office_state on verification (office, state, since);
create index verification_due on verification (due_at) where due_at is not null;
create index verification_valid on verification (valid_until) where state = 'VERIFIED';

comment on constraint verification_business_fkey on verification is
    'only she who keeps a business asks for it, which is asked before; its id is random';
comment on table verification is
    'A woman asks an organisation to find out whether her business is a woman''s. privacy: personal; subject: person';
comment on column verification.round is 'counts how often the owners changed while it was checked; officers begin anew with each';
comment on column verification.seen is 'keyed hash of the name, the country and the numbers that it was asked with';
comment on column verification.due_at is 'until when she may answer or appeal; null where she need not';
comment on column verification.valid_until is 'until when it holds; null while it was never verified';
comment on column verification.first_by is 'who found the documents in order; never she who took another step';
comment on column verification.refused_by is 'who did not find it shown; null for nobody, or where she let the time pass';
comment on column verification.appealed is 'whether somebody else has looked at it again; she may ask for that once';
comment on column verification.reminded is 'how many days before the end of its validity she was last written to; 0 for not yet';

alter table verification enable row level security;
alter table verification force row level security;
create policy her_own on verification for select using (person = (select app_person()));
create policy verification on verification using ((select app_duty()) = 'verification');
create policy erasure on verification using ((select app_duty()) = 'erasure');
create policy retention on verification using ((select app_duty()) = 'retention');
