-- Who comes back with a number keeps it; who only claimed it makes room for who claims it next.
alter table contact add column came_back_at timestamptz;

alter table contact no force row level security;
update contact set came_back_at = added_at where kind = 'PHONE';
alter table contact force row level security;

comment on column contact.came_back_at is
    'when she first came in with it again, an hour or more after it was added; null until then';
