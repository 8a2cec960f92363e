create table file (
    id           uuid        primary key,
    person       uuid        references person on delete cascade,
    organisation uuid,
    purpose      text        not null check (purpose ~ '^[a-z][a-z_]{0,39}$'),
    name         bytea       not null,
    kind         text        not null check (kind in ('PDF', 'JPEG', 'PNG', 'XLSX', 'DOCX', 'ODT', 'CSV', 'TXT')),
    size         bigint      not null check (size > 0),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    key          bytea       not null,
    scanned      boolean     not null,
    kept_at      timestamptz not null,
    check (person is not null or organisation is not null)
);

create index file_person on file (person, kept_at);
create index file_organisation on file (organisation) where organisation is not null;

comment on table file is
    'Files that people handed in; what is in them is on the disk, sealed. privacy: sensitive; subject: person';
comment on column file.person is 'who handed it in, and whose it is unless an organisation stands beside; null if it is the organisation''s alone';
comment on column file.purpose is 'what it is for, by the module that keeps it; own: she keeps it for herself';
comment on column file.name is 'names of files tell names of people. sealed: id';
comment on column file.kind is 'told from its content';
comment on column file.size is 'in bytes, before it is sealed';
comment on column file.sha256 is 'of its content as it was sent';
comment on column file.key is 'what its content opens with; without this row nobody can read it. sealed: id';
comment on column file.scanned is 'whether a virus scanner saw it and found nothing; false: none was there';

alter table file enable row level security;
alter table file force row level security;
create policy her_own on file for select using (person = (select app_person()));
create policy files_work on file using ((select app_duty()) = 'files');
create policy retention on file using ((select app_duty()) = 'retention');
create policy erasure on file using ((select app_duty()) = 'erasure');
create policy reseal_reads on file for select using ((select app_duty()) = 'reseal');
create policy reseal_changes on file for update using ((select app_duty()) = 'reseal');
