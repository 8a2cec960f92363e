create table bucket (
    id         text  primary key,
    state      bytea,
    expires_at bigint
);

comment on table bucket is 'How often what was tried lately, as Bucket4j keeps it. privacy: none';
comment on column bucket.id is 'what is limited and a keyed hash of for whom';
comment on column bucket.expires_at is 'milliseconds since 1970';
