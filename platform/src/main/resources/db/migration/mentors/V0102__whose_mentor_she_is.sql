alter table mentor add column memberships boolean not null default false;

comment on column mentor.memberships is
    'whether everybody may also read which organisations count her among their mentors';
