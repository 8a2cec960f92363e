create table import (
    id           uuid        primary key,
    organisation uuid        not null references organisation,
    person       uuid        not null references person on delete cascade,
    language     text        not null check (language in ('en', 'ru', 'kk', 'ur')),
    name         bytea       not null,
    kind         text        not null check (kind in ('CSV', 'XLSX')),
    charset      text        not null,
    separator    text        not null check (length(separator) = 1),
    size         bigint      not null check (size > 0),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    key          bytea,
    headers      text[]      not null,
    fields       text[]      not null,
    state        text        not null check (state in
        ('COLUMNS', 'CHECKING', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    total        int         not null default 0,
    read         int         not null default 0,
    added        int         not null default 0,
    changed      int         not null default 0,
    unchanged    int         not null default 0,
    wrong        int         not null default 0,
    findings     bytea       not null,
    added_at     timestamptz not null,
    changed_at   timestamptz not null,
    check (cardinality(headers) = cardinality(fields)),
    check (read = added + changed + unchanged + wrong)
);

create index import_organisation on import (organisation, added_at);
create index import_waiting on import (changed_at) where state in ('CHECKING', 'RUNNING');

comment on table import is
    'Lists of businesses that people bring in for an organisation. privacy: sensitive; subject: person';
comment on column import.person is 'who brought it';
comment on column import.language is 'of the page on which it was brought';
comment on column import.name is 'of the file. sealed: id';
comment on column import.charset is 'in which the file is written; by the names of IANA';
comment on column import.separator is 'between the cells of a line of CSV';
comment on column import.size is 'of the file, in bytes';
comment on column import.sha256 is 'of the file';
comment on column import.key is 'what the file opens with; null once it is gone. sealed: id';
comment on column import.headers is 'the first line of the file';
comment on column import.fields is 'to each header, the field of a business; empty for a column that is left out';
comment on column import.total is 'how many lines there are, besides the first and empty ones; 0 until they were counted';
comment on column import.read is 'how many of them were dealt with: here work goes on after a break';
comment on column import.findings is 'JSON of the first lines with something wrong, and of those that look alike. sealed: id';

alter table import enable row level security;
alter table import force row level security;
create policy own_organisation on import using (organisation = any ((select app_organisations())::uuid[]));
create policy at_work on import using ((select app_duty()) = 'exchange');
create policy retention on import using ((select app_duty()) = 'retention');
create policy erasure on import using ((select app_duty()) = 'erasure');
create policy reseal_reads on import for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on import for update using ((select app_duty()) = 'reseal');
