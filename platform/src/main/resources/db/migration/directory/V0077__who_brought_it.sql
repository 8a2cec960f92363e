alter table listing add column brought_by uuid references organisation;

comment on column listing.brought_by is 'which organisation brought it and answers for what stands there; null where its owner does';

-- Whether a verification ended or was taken back is between her and the organisation; everybody sees who is verified.
alter table listing no force row level security;
alter table business no force row level security;
update listing set brought_by = business.organisation from business
where business.id = listing.business and business.organisation is not null;
update listing set tier = 'DECLARED',
    facets = array(select distinct unnest(array_replace(facets, 'tier:' || tier, 'tier:DECLARED')) order by 1)
where tier not in ('DECLARED', 'VERIFIED');
alter table business force row level security;
alter table listing force row level security;

alter table listing add constraint listing_tier_shown check (tier in ('DECLARED', 'VERIFIED'));
