alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
    check (state in ('WAITING', 'SENT', 'KEPT', 'PASSED_ON', 'GIVEN_UP'));

comment on column outbox.state is
    'KEPT: there is no mail server, so an administrator passes it on; PASSED_ON: and has done so';
comment on column outbox.body is 'null once it was sent or passed on. sealed: id';

create index outbox_kept on outbox (written_at) where state = 'KEPT';
