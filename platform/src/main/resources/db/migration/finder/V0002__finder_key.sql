create table finder_key (
    single boolean primary key default true check (single),
    key    bytea   not null check (octet_length(key) = 32)
);

comment on table finder_key is 'Seals answers before they go into a browser or an address; the sealed answers are never stored here';
