create table verification_step (
    id           uuid        primary key,
    verification uuid        not null references verification on delete cascade,
    round        int         not null,
    at           timestamptz not null,
    done_by      uuid,
    capacity     text        not null check (capacity in ('OWNER', 'OFFICER', 'ADMINISTRATOR', 'BANU')),
    organisation uuid        references organisation,
    step         text        not null check (step in ('BEGIN', 'EXPLAIN', 'ADD', 'CLEAR', 'CONFLICT', 'ACCEPT', 'QUESTION',
        'REFUSE', 'ANSWER', 'LAPSE', 'WITHDRAW', 'APPEAL', 'RENEW', 'EXPIRE', 'REVOKE', 'CHANGE')),
    state        text        not null,
    topic        text        not null default '',
    words        bytea,
    link         bytea,
    file         uuid,
    check ((capacity = 'BANU') = (done_by is null)),
    check ((capacity = 'OFFICER') = (organisation is not null)),
    check (step not in ('ACCEPT', 'QUESTION', 'REFUSE', 'REVOKE', 'APPEAL', 'EXPLAIN', 'CONFLICT') or words is not null)
);

create index verification_step_case on verification_step (verification, at);
-- Somebody says once whether she is free to look at a case.
create unique index verification_step_free on verification_step (verification, done_by) where step in ('CLEAR', 'CONFLICT');

comment on table verification_step is
    'What happened to a case, who did it and why; rows are added and never changed. privacy: sensitive; subject: verification.person';
comment on column verification_step.round is 'of the case, when it happened';
comment on column verification_step.done_by is 'null for Banu itself';
comment on column verification_step.capacity is 'as what she did it';
comment on column verification_step.organisation is 'for which an officer did it; null for others';
comment on column verification_step.state is 'of the case, after it';
comment on column verification_step.topic is 'which question it answers; empty for none';
comment on column verification_step.words is 'reasons, questions, answers. sealed: id';
comment on column verification_step.link is 'a page that shows it. sealed: id';
comment on column verification_step.file is 'a document that was handed in; null for none';

revoke update on verification_step from banu_app;
-- Only to seal anew, and to let a random number take the place of an officer who is erased: no other policy lets it; none but erasure and
-- retention deletes.
grant update (words, link, done_by) on verification_step to banu_app;

alter table verification_step enable row level security;
alter table verification_step force row level security;
create policy her_own on verification_step for select
    using (exists (select from verification where verification.id = verification_step.verification
        and verification.person = (select app_person())));
create policy verification_reads on verification_step for select using ((select app_duty()) = 'verification');
create policy verification_adds on verification_step for insert with check ((select app_duty()) = 'verification');
create policy erasure on verification_step using ((select app_duty()) = 'erasure');
create policy retention on verification_step using ((select app_duty()) = 'retention');
create policy reseal_reads on verification_step for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on verification_step for update using ((select app_duty()) = 'reseal');

-- The second wall: whoever decided about a case once does not decide about it again, in whatever role; neither does she
-- who keeps the business, or whose account stands among its owners; nor who did not say that she is free to, or is not.
create function verification_hands() returns trigger language plpgsql as $$
begin
    if new.step in ('ACCEPT', 'REFUSE', 'QUESTION') then
        if new.done_by is null then
            raise exception 'verification_hands: nobody decided';
        end if;
        if exists (select from verification v where v.id = new.verification and v.person = new.done_by)
            or exists (select from verification v join business b on b.id = v.business
                where v.id = new.verification and b.person = new.done_by)
            or exists (select from verification v join party p on p.business = v.business
                where v.id = new.verification and p.person = new.done_by) then
            raise exception 'verification_hands: nobody decides about her own business';
        end if;
        if not exists (select from verification_step s where s.verification = new.verification
                and s.done_by = new.done_by and s.step = 'CLEAR') then
            raise exception 'verification_hands: she did not say that nothing ties her to the business';
        end if;
    end if;
    if new.step in ('ACCEPT', 'REFUSE') and exists (select from verification_step s
            where s.verification = new.verification and s.round = new.round and s.done_by = new.done_by
                and s.step in ('ACCEPT', 'REFUSE')) then
        raise exception 'verification_hands: she decided about this case already';
    end if;
    return new;
end $$;

create trigger verification_hands before insert on verification_step
    for each row execute function verification_hands();

-- Letters that a case waits go to the officers of its office.
create policy verification_reads on organisation_role for select using ((select app_duty()) = 'verification');
