-- What an officer read must be what she decides about: a change counts in each phase. While nobody has found anything it
-- stays where it is; an appeal begins anew, so that whoever refuses what is new can be appealed against.
-- Where nobody of an office may decide, another one goes on.
alter table verification_move no force row level security;
insert into verification_move (state, step, next_state) values
    ('FIRST_CHECK', 'CHANGE', 'FIRST_CHECK'),
    ('FIRST_EVIDENCE', 'CHANGE', 'FIRST_EVIDENCE'),
    ('FIRST_APPEAL', 'CHANGE', 'FIRST_CHECK'),
    ('FIRST_CHECK', 'PASS', 'FIRST_CHECK'),
    ('SECOND_CHECK', 'PASS', 'SECOND_CHECK'),
    ('FIRST_APPEAL', 'PASS', 'FIRST_APPEAL'),
    ('SECOND_APPEAL', 'PASS', 'SECOND_APPEAL'),
    ('REVOKED_APPEAL', 'PASS', 'REVOKED_APPEAL');
alter table verification_move force row level security;

-- With the steps of businesses that moved abroad or were found to be one.
alter table verification_step drop constraint verification_step_step_check;
alter table verification_step add constraint verification_step_step_check
    check (step in ('BEGIN', 'EXPLAIN', 'ADD', 'CLEAR', 'CONFLICT', 'ACCEPT', 'QUESTION', 'REFUSE', 'ANSWER', 'LAPSE',
        'WITHDRAW', 'APPEAL', 'RENEW', 'EXPIRE', 'REVOKE', 'CHANGE', 'HIDE', 'SHOW', 'MERGE', 'SEPARATE', 'PASS', 'STRAND'));

create index verification_waiting on verification (since)
    where state in ('FIRST_CHECK', 'SECOND_CHECK', 'FIRST_APPEAL', 'SECOND_APPEAL', 'REVOKED_APPEAL');

comment on column verification.round is
    'counts how often the owners changed since it was asked; an officer decides about the one that she read';
comment on column verification.appealed is
    'whether somebody else has looked at it again, which she may ask for once, and once more where a change began it anew';
