create table duplicate (
    one        uuid        not null references business on delete cascade,
    other      uuid        not null references business on delete cascade,
    one_name   text        not null,
    other_name text        not null,
    score      numeric     not null check (score between 0 and 1),
    grounds    text[]      not null,
    state      text        not null check (state in ('WAITING', 'DIFFERENT')),
    found_at   timestamptz not null,
    decided_by uuid,
    reason     text        not null default '' check (length(reason) <= 2000),
    primary key (one, other),
    check (one < other),
    check ((state = 'WAITING') = (decided_by is null))
);

create index duplicate_other on duplicate (other);
create index duplicate_waiting on duplicate (score desc, one, other) where state = 'WAITING';

comment on table duplicate is
    'Pairs of businesses that look like one, for an officer to decide. privacy: personal; subject: one.person, other.person';
comment on column duplicate.one_name is 'the name of the first that is nearest to one of the second';
comment on column duplicate.score is 'how much they look like one, from 0 to 1';
comment on column duplicate.grounds is 'what spoke for and against it beside the names';

alter table duplicate enable row level security;
alter table duplicate force row level security;
create policy duplicates on duplicate using ((select app_duty()) = 'duplicates');
create policy erasure on duplicate using ((select app_duty()) = 'erasure');

create table merged_business (
    id        uuid        primary key,
    kept      uuid        not null references business on delete cascade,
    before    bytea       not null,
    reason    text        not null check (length(reason) between 1 and 2000),
    merged_by uuid        not null,
    merged_at timestamptz not null
);

create index merged_business_kept on merged_business (kept);

comment on table merged_business is
    'Businesses that were found to be another one, as they were, so that this can be undone. privacy: sensitive; subject: kept.person';
comment on column merged_business.id is 'the id it had';
comment on column merged_business.before is 'all that was told of it as JSON, sealed with the key of the vault; sealed: id';

alter table merged_business enable row level security;
alter table merged_business force row level security;
create policy duplicates on merged_business using ((select app_duty()) = 'duplicates');
create policy with_business on merged_business for select
    using (exists (select from business where business.id = merged_business.kept));
create policy erasure on merged_business using ((select app_duty()) = 'erasure');

create policy reseal_reads on merged_business for select using ((select app_duty()) = 'reseal');
create policy reseal_writes on merged_business for update using ((select app_duty()) = 'reseal');

create policy merging_in on business for insert with check ((select app_duty()) = 'duplicates');
create policy merging_out on business for delete using ((select app_duty()) = 'duplicates');
