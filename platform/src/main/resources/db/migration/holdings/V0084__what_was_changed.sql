alter table party add column changed boolean not null default false;
alter table stake add column changed boolean not null default false;
alter table office add column changed boolean not null default false;

comment on column party.changed is 'whether it was told otherwise before; false also for what changed before this was kept';
comment on column stake.changed is 'whether it was told otherwise before; false also for what changed before this was kept';
comment on column office.changed is 'whether it was told otherwise before; false also for what changed before this was kept';
