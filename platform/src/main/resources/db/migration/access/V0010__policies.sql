-- The roles banu_owner and banu_app are there before the tables, since only an administrator of the server makes roles.
-- Whatever a later migration makes, the application may read and write as far as the policies let it, and no further.
alter default privileges grant select, insert, update, delete on tables to banu_app;
alter default privileges grant usage on sequences to banu_app;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

-- Who acts is told at the beginning of each transaction; nobody told is nobody, who sees nothing.
create function app_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;

create function app_organisations() returns uuid[] language sql stable parallel safe
    return coalesce(nullif(current_setting('app.organisations', true), '')::uuid[], '{}');

create function app_duty() returns text language sql stable parallel safe
    return nullif(current_setting('app.duty', true), '');

comment on function app_person() is 'Who is signed in; null for nobody';
comment on function app_organisations() is 'The organisations for which she has a role now; empty for none';
comment on function app_duty() is 'The task that Banu itself is at; null while a person acts';

-- The same for what earlier migrations made; the history of migrations stays closed.
do $$
declare made regclass;
begin
    for made in select c.oid from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
    loop
        execute format('grant select, insert, update, delete on %s to banu_app', made);
    end loop;
end $$;

alter table programme enable row level security;
alter table programme force row level security;
create policy everybody_reads on programme for select using (true);
create policy catalogue_writes on programme using ((select app_duty()) = 'catalogue');

alter table programme_version enable row level security;
alter table programme_version force row level security;
create policy everybody_reads on programme_version for select using (true);
create policy catalogue_writes on programme_version using ((select app_duty()) = 'catalogue');

alter table finder_key enable row level security;
alter table finder_key force row level security;
create policy seal_only on finder_key using ((select app_duty()) = 'seal');

comment on table programme is
    'What the shipped data holds of each programme, training and network; other modules refer to it. privacy: none';
comment on table programme_version is
    'Which records were in force since when, so that an old screening can be told from a new one. privacy: none';
comment on table finder_key is
    'Seals answers before they go into a browser or an address; the sealed answers are never stored here. privacy: none';
