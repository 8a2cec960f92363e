create table demo (
    single     boolean     primary key default true check (single),
    seed       bigint      not null,
    businesses int         not null check (businesses > 0),
    password   text        not null,
    made_at    timestamptz not null
);

comment on table demo is 'Stands only in a database in which all people and businesses are invented. privacy: none';
comment on column demo.seed is 'what the same people and businesses are made from again';
comment on column demo.businesses is 'how many were made';
comment on column demo.password is 'of the accounts to try with; shown to everybody on the pages of the demo';

create table demo_account (
    place  int  primary key,
    kind   text not null unique check (kind in ('ADMINISTRATOR', 'OFFICER', 'REVIEWER', 'ENTREPRENEUR_KK', 'ENTREPRENEUR_RU',
        'ENTREPRENEUR_UR', 'ENTREPRENEUR_EN')),
    email  text not null,
    secret text not null
);

comment on table demo_account is 'Accounts of a demo to try with; nobody behind them is real. privacy: none';
comment on column demo_account.place is 'in the list, from 1';
comment on column demo_account.secret is
    'of the app that shows the codes of its second step, in base 32, shown to everybody; empty for an account without';

alter table demo enable row level security;
alter table demo force row level security;
create policy everybody_reads on demo for select using (true);
alter table demo_account enable row level security;
alter table demo_account force row level security;
create policy everybody_reads on demo_account for select using (true);
create policy demo_fills on demo_account for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
revoke update, delete on demo, demo_account from banu_app;

-- Whether somebody is there already: then this never becomes a demo.
create policy demo_looks on person for select using ((select app_duty()) = 'demo');
create policy demo_looks on business for select using ((select app_duty()) = 'demo');
create policy demo_begins on demo for insert with check (
    (select app_duty()) = 'demo' and not exists (select from person) and not exists (select from business));

-- Rows of invented people, which no database can hold that is not marked so.
create policy demo_fills on person for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on contact for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on consent for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on business for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on business_number for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on business_tier for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on organisation for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on organisation_role for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on party for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on stake for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on office for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
create policy demo_fills on listing_choice for insert
    with check ((select app_duty()) = 'demo' and exists (select from demo));
