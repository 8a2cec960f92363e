create table stake (
    id         uuid          primary key,
    business   uuid          not null references business on delete cascade,
    owner      uuid          not null,
    held       uuid          not null,
    percent    numeric(9, 6) check (percent > 0 and percent <= 100),
    begins     date,
    ends       date,
    changed_at timestamptz   not null,
    told       bigint        generated always as identity,
    foreign key (business, owner) references party (business, id) on delete cascade,
    foreign key (business, held) references party (business, id) on delete cascade,
    check (ends >= begins)
);

create index stake_business on stake (business);

comment on table stake is
    'Direct shares, those of today and those of before. privacy: sensitive; subject: business.person';
comment on column stake.owner is 'a person or what owns a part';
comment on column stake.held is 'in what';
comment on column stake.percent is 'of the whole; null where it is not disclosed';
comment on column stake.begins is 'the first day; null where not known';
comment on column stake.ends is 'the last day; null while it lasts';

alter table stake enable row level security;
alter table stake force row level security;
create policy with_business on stake using (
    (select app_duty()) is null and exists (select from business where business.id = stake.business));
create policy verification on stake for select using ((select app_duty()) = 'verification');
create policy erasure on stake using ((select app_duty()) = 'erasure');
create policy retention on stake using ((select app_duty()) = 'retention');

create table office (
    id         uuid        primary key,
    business   uuid        not null references business on delete cascade,
    holder     uuid        not null,
    entity     uuid        not null,
    kind       text        not null check (kind in ('CHIEF_EXECUTIVE', 'DIRECTOR', 'BOARD_MEMBER', 'SIGNATORY')),
    begins     date,
    ends       date,
    changed_at timestamptz not null,
    told       bigint      generated always as identity,
    foreign key (business, holder) references party (business, id) on delete cascade,
    foreign key (business, entity) references party (business, id) on delete cascade,
    check (ends >= begins)
);

create index office_business on office (business);

comment on table office is
    'Who runs, directs or signs for it or sits on its board, today and before. privacy: sensitive; subject: business.person';
comment on column office.holder is 'a person';
comment on column office.begins is 'the first day; null where not known';
comment on column office.ends is 'the last day; null while it lasts';

alter table office enable row level security;
alter table office force row level security;
create policy with_business on office using (
    (select app_duty()) is null and exists (select from business where business.id = office.business));
create policy verification on office for select using ((select app_duty()) = 'verification');
create policy erasure on office using ((select app_duty()) = 'erasure');
create policy retention on office using ((select app_duty()) = 'retention');
