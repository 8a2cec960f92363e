-- Erasure and retention go by the labels of tables, so each table of people lets these two tasks in.
do $$
declare personal text;
begin
    foreach personal in array array['person', 'contact', 'one_time_link', 'session', 'one_time_code', 'recovery_code',
        'passkey', 'passkey_challenge', 'outbox']
    loop
        execute format('create policy erasure on %I using ((select app_duty()) = ''erasure'')', personal);
        execute format('create policy retention on %I using ((select app_duty()) = ''retention'')', personal);
    end loop;
end $$;
create policy retention on answered using ((select app_duty()) = 'retention');
create policy retention on organisation_request using ((select app_duty()) = 'retention');
create policy retention on organisation_role using ((select app_duty()) = 'retention');

-- A copy of her data is read as she herself.
create policy her_own on outbox for select using (person = (select app_person()));
create index outbox_person on outbox (person) where person is not null;
