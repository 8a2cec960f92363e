create table inquiry (
    id         uuid        primary key,
    business   uuid        not null references business on delete cascade,
    sender     uuid        not null references person on delete cascade,
    sent_at    timestamptz not null,
    written_at timestamptz not null,
    closed_at  timestamptz,
    unique (id, sender)
);

create index inquiry_business on inquiry (business, written_at desc);
create index inquiry_sender on inquiry (sender, written_at desc);

comment on table inquiry is
    'What somebody asks a listed business, without either knowing how the other is reached. Deleted twelve months after it was closed. privacy: personal; subject: sender, business.person';
comment on column inquiry.written_at is 'when the latest message was written';
comment on column inquiry.closed_at is 'from then on nobody writes; null while it is open';

create table inquiry_message (
    id         uuid        primary key,
    inquiry    uuid        not null,
    business   uuid        not null references business on delete cascade,
    sender     uuid        not null references person on delete cascade,
    answer     boolean     not null,
    text       text        not null check (length(text) between 1 and 2000),
    written_at timestamptz not null,
    foreign key (inquiry, sender) references inquiry (id, sender) on delete cascade
);

create index inquiry_message_inquiry on inquiry_message (inquiry, written_at);

comment on table inquiry_message is
    'The messages of an inquiry; each is about both sides, so it goes with either. privacy: personal; subject: sender, business.person';
comment on column inquiry_message.answer is 'whether the business wrote it, else the sender';

create table inquiry_block (
    id           uuid        primary key,
    person       uuid        references person on delete cascade,
    organisation uuid        references organisation on delete cascade,
    blocked      uuid        not null references person on delete cascade,
    blocked_at   timestamptz not null,
    unique nulls not distinct (person, organisation, blocked),
    check ((person is null) <> (organisation is null))
);

comment on table inquiry_block is
    'Whose messages a person, or an organisation, does not want. It is hers alone: who is blocked never learns of it, and it goes with either. privacy: personal; subject: person';
comment on column inquiry_block.blocked is 'who may not write to any of her businesses';

comment on constraint inquiry_block_blocked_fkey on inquiry_block is
    'the id of a person is random, and whoever blocks has a message of hers before her';

alter table inquiry enable row level security;
alter table inquiry force row level security;
create policy sent on inquiry using (sender = (select app_person()));
create policy received on inquiry for select using (business in (select id from business
    where person = (select app_person()) or organisation = any ((select app_organisations())::uuid[])));
create policy answered on inquiry for update using (business in (select id from business
    where person = (select app_person()) or organisation = any ((select app_organisations())::uuid[])));
create policy erasure on inquiry using ((select app_duty()) = 'erasure');
create policy retention on inquiry using ((select app_duty()) = 'retention');

-- Nobody writes for the other side.
alter table inquiry_message enable row level security;
alter table inquiry_message force row level security;
create policy with_inquiry on inquiry_message for select
    using (exists (select from inquiry where inquiry.id = inquiry_message.inquiry));
create policy she_asks on inquiry_message for insert
    with check (not answer and sender = (select app_person()));
create policy she_answers on inquiry_message for insert
    with check (answer and business in (select id from business
        where person = (select app_person()) or organisation = any ((select app_organisations())::uuid[])));
create policy erasure on inquiry_message using ((select app_duty()) = 'erasure');
create policy retention on inquiry_message using ((select app_duty()) = 'retention');

-- What is once written is never rewritten.
revoke update on inquiry_message from banu_app;

alter table inquiry_block enable row level security;
alter table inquiry_block force row level security;
create policy her_own on inquiry_block using (person = (select app_person()));
create policy own_organisation on inquiry_block using (organisation = any ((select app_organisations())::uuid[]));
create policy asked_before_writing on inquiry_block for select using ((select app_duty()) = 'inquiries');
create policy erasure on inquiry_block using ((select app_duty()) = 'erasure');
