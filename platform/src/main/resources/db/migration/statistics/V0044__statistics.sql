create table statistic (
    month     date not null check (extract(day from month) = 1),
    country   text not null check (country ~ '^[A-Z]{2}$'),
    dimension text not null check (dimension in ('SECTOR', 'REGION', 'FORM', 'SIZE', 'TURNOVER', 'TIER', 'STARTED')),
    code      text not null,
    count     int  not null check (count = 0 or count >= 10 and count % 10 = 0),
    primary key (month, country, dimension, code)
);

comment on table statistic is
    'How many businesses there were at the beginning of a month, as it is shown to everybody. privacy: none';
comment on column statistic.country is 'ISO 3166-1 alpha-2';
comment on column statistic.code is 'of the dimension; empty for what was not told';
comment on column statistic.count is 'in tens; 0 where it is not shown';

alter table statistic enable row level security;
alter table statistic force row level security;
create policy everybody_reads on statistic for select using (true);
create policy statistics_write on statistic using ((select app_duty()) = 'statistics');
