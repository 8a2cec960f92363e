alter table statistic add column counted_on date;

comment on table statistic is
    'How many businesses there were when they were counted for a month, as it is shown to everybody. privacy: none';
comment on column statistic.month is 'its first day';
comment on column statistic.counted_on is
    'the first day of the month on which Banu ran and there was a business; null for figures from before this was kept';
