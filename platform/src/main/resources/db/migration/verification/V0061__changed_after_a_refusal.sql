-- What changed after a decision against her is not what was decided about: the first check is done anew with an appeal,
-- and what was revoked is looked at anew by two people, not restored.
alter table verification_move no force row level security;
insert into verification_move (state, step, next_state) values
    ('SECOND_REFUSED', 'CHANGE', 'FIRST_REFUSED'),
    ('REVOKED', 'CHANGE', 'REVOKED');
alter table verification_move force row level security;

-- Cases of invented businesses. The trigger of the steps looks at what it reads here too.
create policy demo_fills on verification_office for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on verification for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_looks on verification for select
    using ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on verification_step for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_looks on verification_step for select
    using ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on certificate for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
