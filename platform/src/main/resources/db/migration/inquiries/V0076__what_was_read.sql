create table inquiry_seen (
    person  uuid        not null references person on delete cascade,
    inquiry uuid        not null references inquiry on delete cascade,
    seen_at timestamptz not null,
    primary key (person, inquiry)
);

create index inquiry_seen_inquiry on inquiry_seen (inquiry);

comment on table inquiry_seen is
    'How far a person has read an inquiry, so that her page marks what is new; it is hers alone. privacy: personal; subject: person';
comment on column inquiry_seen.seen_at is 'when the latest message was written that she has seen';
comment on constraint inquiry_seen_inquiry_fkey on inquiry_seen is
    'the id of an inquiry is random, and a page shows it only to its two sides';

alter table inquiry_seen enable row level security;
alter table inquiry_seen force row level security;
create policy own on inquiry_seen using (person = (select app_person()));
create policy erasure on inquiry_seen using ((select app_duty()) = 'erasure');
create policy retention on inquiry_seen using ((select app_duty()) = 'retention');

-- Nobody could mark what she has read until now.
alter table inquiry no force row level security;
alter table business no force row level security;
alter table inquiry_seen no force row level security;
insert into inquiry_seen (person, inquiry, seen_at)
select sender, id, written_at from inquiry
union
select business.person, inquiry.id, inquiry.written_at
from inquiry join business on business.id = inquiry.business where business.person is not null;
alter table inquiry_seen force row level security;
alter table business force row level security;
alter table inquiry force row level security;
