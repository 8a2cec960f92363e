-- Her own rows are hers; to find out who somebody is, before there is anybody to act, is the task sign-in.

create policy her_own on person
    using (id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on person
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on contact
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on contact
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on one_time_link
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on one_time_link
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on session
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on session
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on one_time_code
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on one_time_code
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on recovery_code
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on recovery_code
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on passkey
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on passkey
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy her_own on passkey_challenge
    using (person = (select nullif(current_setting('app.person', true), '')::uuid));
create policy sign_in on passkey_challenge
    using ((select nullif(current_setting('app.duty', true), '')) = 'sign-in');

create policy vault_only on vault
    using ((select nullif(current_setting('app.duty', true), '')) = 'vault');

-- Counted before anybody is known, in transactions of its own; it holds keyed hashes only.
create policy everybody_counts on bucket using (true);

-- Whoever acts may write a letter; only the post reads it.
create policy everybody_writes on outbox for insert with check (true);
create policy post_only on outbox
    using ((select nullif(current_setting('app.duty', true), '')) = 'post');

alter table person enable row level security;
alter table person force row level security;
alter table contact enable row level security;
alter table contact force row level security;
alter table one_time_link enable row level security;
alter table one_time_link force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table one_time_code enable row level security;
alter table one_time_code force row level security;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table passkey enable row level security;
alter table passkey force row level security;
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
alter table vault enable row level security;
alter table vault force row level security;
alter table bucket enable row level security;
alter table bucket force row level security;
alter table outbox enable row level security;
alter table outbox force row level security;
