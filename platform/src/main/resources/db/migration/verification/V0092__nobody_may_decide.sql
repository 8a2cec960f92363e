-- What the hourly run finds is kept, so that a page need not work it out for each case.
alter table verification add column stranded boolean not null default false;
comment on column verification.stranded is
    'whether nobody could decide in it when that was last looked at: after each step, and once an hour';

alter table verification no force row level security;
alter table verification_step no force row level security;
update verification v set stranded = true
    where merged_at is null
        and state in ('FIRST_CHECK', 'SECOND_CHECK', 'FIRST_APPEAL', 'SECOND_APPEAL', 'REVOKED_APPEAL')
        and exists (select from verification_step s
            where s.verification = v.id and s.step = 'STRAND' and s.at >= v.since);
alter table verification force row level security;
alter table verification_step force row level security;

create index verification_stranded on verification (since, id) where stranded;
