-- A case of a business that was found to be another one goes to that one as it stood, and nothing happens to it there:
-- it is read, and taken back should they be two after all. Its certificate goes with it, and holds no longer.
alter table verification add column merged_from uuid;
alter table verification add column merged_at timestamptz;
alter table verification add constraint verification_merged check ((merged_from is null) = (merged_at is null));
drop index verification_live;
create unique index verification_live on verification (person, business)
    where merged_at is null
        and state not in ('FIRST_REFUSED', 'SECOND_REFUSED', 'EXPIRED', 'REVOKED', 'REOPENED', 'WITHDRAWN');
create index verification_merged_from on verification (merged_from) where merged_from is not null;

comment on column verification.merged_from is
    'the id of the business that it was asked for, where that one was found to be this one; null for others';
comment on column verification.merged_at is 'since when it rests; null where it does not';

alter table certificate add column merged_from uuid;
alter table certificate add column merged_at timestamptz;
alter table certificate add constraint certificate_merged check ((merged_from is null) = (merged_at is null));
drop index certificate_standing;
create unique index certificate_standing on certificate (business) where ended_at is null and merged_at is null;

comment on column certificate.merged_from is
    'the id of the business that it was issued for, where that one was found to be this one; null for others';
comment on column certificate.merged_at is 'from then on it no longer holds, since the business is another one; null for others';

-- What else may happen beside the moves: the business left the country of its officers, or they see it again; it was
-- found to be another one, or was not after all.
alter table verification_step drop constraint verification_step_step_check;
alter table verification_step add constraint verification_step_step_check
    check (step in ('BEGIN', 'EXPLAIN', 'ADD', 'CLEAR', 'CONFLICT', 'ACCEPT', 'QUESTION', 'REFUSE', 'ANSWER', 'LAPSE',
        'WITHDRAW', 'APPEAL', 'RENEW', 'EXPIRE', 'REVOKE', 'CHANGE', 'HIDE', 'SHOW', 'MERGE', 'SEPARATE'));
