create table mentor (
    person     uuid        primary key references person on delete cascade,
    name       text        not null check (length(name) between 1 and 200),
    languages  text[]      not null check (cardinality(languages) > 0 and languages <@ array['en', 'ru', 'kk', 'ur']),
    topics     text[]      not null check (cardinality(topics) > 0),
    countries  text[]      not null check (cardinality(countries) > 0),
    hours      int         not null check (hours between 1 and 100),
    about      text        not null default '' check (length(about) <= 600),
    version    int         check (version > 0),
    listed_at  timestamptz,
    changed_at timestamptz not null,
    check ((version is null) = (listed_at is null))
);

create index mentor_listed on mentor (listed_at desc, person) where listed_at is not null;

comment on table mentor is
    'Who offers others her experience, as everybody may read it once she agrees to be listed. privacy: personal; subject: person';
comment on column mentor.name is 'as others are to read it';
comment on column mentor.languages is 'ISO 639-1, in which she can be talked to';
comment on column mentor.countries is 'ISO 3166-1 alpha-2, whose businesses she wants to help';
comment on column mentor.hours is 'a month';
comment on column mentor.version is 'of the text that she agreed to, from 1; null for one that is not listed';
comment on column mentor.listed_at is 'since when everybody may read it; null for one that she keeps to herself';

alter table mentor enable row level security;
alter table mentor force row level security;
create policy her_own on mentor using (person = (select app_person()));
create policy listed on mentor for select using (listed_at is not null);
create policy retention on mentor using ((select app_duty()) = 'retention');
create policy erasure on mentor using ((select app_duty()) = 'erasure');
create policy demo_fills on mentor for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
