alter table organisation_request add seen_at timestamptz;
comment on column organisation_request.seen_at is
    'when she who asked first saw what was decided; null until then. Of what was decided before this was kept: when it was decided';

alter table organisation_request no force row level security;
update organisation_request set seen_at = decided_at where decided_at is not null;
alter table organisation_request force row level security;
