alter table business add column district text not null default '' check (length(district) <= 300);

comment on column business.district is 'in her words, where the shipped data has no code for it; empty where not told';
