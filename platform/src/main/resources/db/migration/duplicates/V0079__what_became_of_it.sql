-- Of a business that was found to be another one: what its keeper is told, and what its organisation calls it in its lists.
alter table merged_business add column name text not null default '';
alter table merged_business alter column name drop default;
alter table merged_business add column kept_first uuid;
alter table merged_business add column organisation uuid references organisation;
alter table merged_business add column reference text;

comment on column merged_business.name is 'as its keeper wrote it';
comment on column merged_business.kept_first is
    'the id of the one that it was found to be, where that one was found to be another one later; kept is that other one then';
comment on column merged_business.organisation is 'which organisation had brought it; null for one that a person kept';
comment on column merged_business.reference is 'what that organisation calls it in its own list; null for none';

create index merged_business_newest on merged_business (merged_at desc, id);
create index merged_business_first on merged_business (kept_first);
create index merged_business_reference on merged_business (organisation, (coalesce(reference, id::text)))
    where organisation is not null;

create policy own_organisation on merged_business for select
    using (organisation = any ((select app_organisations())::uuid[]));
-- A line of a list is of the one that stayed.
create policy brought_in on merged_business for select using ((select app_duty()) = 'exchange');

-- Phone and address are two grounds now; what waits is proposed anew by the next search.
select set_config('app.duty', 'duplicates', true);
delete from duplicate where state = 'WAITING';
update duplicate set grounds = array_remove(grounds, 'SAME_CONTACT');
select set_config('app.duty', '', true);
