-- The newest verified ones, at once: they may all have been listed long ago, behind thousands that are not.
create index listing_verified on listing (listed_at desc, business desc) where tier = 'VERIFIED';

update listing set facets = array_remove(facets, 'tier:' || tier);

comment on column listing.facets is 'what it is filtered by: sectors and places with all above them, each with its kind';
