create table proof (
    id       uuid        primary key,
    business uuid        not null references business on delete cascade,
    says     bytea       not null,
    dated    date,
    file     uuid,
    added_at timestamptz not null
);

create index proof_business on proof (business);

comment on table proof is
    'Which documents show who owns and runs a business. privacy: sensitive; subject: business.person';
comment on column proof.says is
    'which document it is and what it shows, in her words. sealed: id';
comment on column proof.dated is 'the day on the document; null where it has none';
comment on column proof.file is 'where the document itself is kept; null while only told of';

alter table proof enable row level security;
alter table proof force row level security;
create policy with_business on proof using (
    (select app_duty()) is null and exists (select from business where business.id = proof.business));
create policy verification on proof for select using ((select app_duty()) = 'verification');
create policy erasure on proof using ((select app_duty()) = 'erasure');
create policy retention on proof using ((select app_duty()) = 'retention');
create policy reseal_reads on proof for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on proof for update using ((select app_duty()) = 'reseal');

create table explanation (
    business   uuid        not null references business on delete cascade,
    question   text        not null check (question in ('WHO_RUNS_IT', 'WHO_SIGNS')),
    words      bytea       not null,
    changed_at timestamptz not null,
    primary key (business, question)
);

comment on table explanation is
    'What she answered to what may look like a woman on paper only. privacy: sensitive; subject: business.person';
comment on column explanation.words is 'hers. sealed: business, question';

alter table explanation enable row level security;
alter table explanation force row level security;
create policy with_business on explanation using (
    (select app_duty()) is null and exists (select from business where business.id = explanation.business));
create policy verification on explanation for select using ((select app_duty()) = 'verification');
create policy erasure on explanation using ((select app_duty()) = 'erasure');
create policy retention on explanation using ((select app_duty()) = 'retention');
create policy reseal_reads on explanation for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on explanation for update using ((select app_duty()) = 'reseal');
