-- The comment of a sealed column ends with "sealed:" and the columns that its value is bound to. By that, and by the
-- policies for the task reseal, all is sealed anew when the key changes.

alter table vault add hash bytea check (octet_length(hash) = 32);
comment on column vault.hash is 'of the same text, by the key of blind indexes; null until the first start with this version';
comment on column vault.proof is 'a known text. sealed:';

comment on column contact.value is 'the address, in its usual spelling. sealed: id';
comment on column one_time_link.email is 'the address that it was sent to; null for a link on the console. sealed: row_id';
comment on column one_time_code.secret is '20 bytes in base 32. sealed: person';
comment on column outbox.recipient is 'e-mail address. sealed: id';
comment on column outbox.body is 'null once it was sent. sealed: id';
comment on column organisation_invitation.email is
    'the address that it was sent to; it may have no account. sealed: id';

comment on column business.phone is 'E.164; null for none. sealed: id';
comment on column business.email is 'null for none. sealed: id';
comment on column business_number.number is 'in its one spelling. sealed: business, kind';
comment on column business_answers.answers is 'JSON of attributes and values. sealed: business';

create policy reseal_reads on vault for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on vault for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on contact for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on contact for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on one_time_link for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on one_time_link for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on one_time_code for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on one_time_code for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on outbox for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on outbox for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on organisation_invitation for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on organisation_invitation for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on business for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on business for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on business_number for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on business_number for update using ((select app_duty()) = 'reseal');
create policy reseal_reads on business_answers for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on business_answers for update using ((select app_duty()) = 'reseal');
