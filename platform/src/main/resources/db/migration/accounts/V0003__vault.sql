create table vault (
    single boolean primary key default true check (single),
    proof  bytea   not null
);

comment on table vault is 'Tells whether the keys in the keys folder are those that this database was sealed with. privacy: none';
comment on column vault.proof is 'a known text, sealed';
