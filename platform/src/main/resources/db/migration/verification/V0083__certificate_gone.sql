-- Whoever scans the square of a business that is gone must be able to tell what ended from what was never issued. Nothing
-- but the code and the day stays, so it stays for good.
create table certificate_gone (
    code     text primary key check (code ~ '^[a-z2-7]{20}$'),
    ended_on date not null
);

comment on table certificate_gone is
    'Codes of certificates whose business is no longer here; they say nothing of it. privacy: none';
comment on column certificate_gone.ended_on is 'since when it holds no longer, a day of UTC';

alter table certificate_gone enable row level security;
alter table certificate_gone force row level security;
create policy certificates on certificate_gone for select using ((select app_duty()) = 'certificates');
create policy with_its_certificate on certificate_gone for insert with check (pg_trigger_depth() > 0);

revoke update, delete on certificate_gone from banu_app;

-- However the business goes: taken away by who keeps it, with her account, or with another business.
create function certificate_gone() returns trigger language plpgsql as $$
begin
    insert into certificate_gone (code, ended_on)
    values (old.code, (least(old.ended_at, old.merged_at, old.valid_until, now()) at time zone 'UTC')::date);
    return old;
end
$$;

create trigger certificate_gone before delete on certificate for each row execute function certificate_gone();
