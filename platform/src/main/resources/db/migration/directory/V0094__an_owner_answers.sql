-- Whoever it concerns answers once to that a business was taken out, and somebody else decides about that.
alter table listing_takedown
    add column taken_by    uuid,
    add column objection   text check (length(objection) between 1 and 2000),
    add column objected_at timestamptz,
    add column ruling      text check (length(ruling) between 1 and 2000),
    add column ruled_at    timestamptz,
    add column ruled_by    uuid,
    add constraint listing_takedown_objected check ((objection is null) = (objected_at is null)),
    add constraint listing_takedown_ruled check (
        (ruling is null) = (ruled_at is null) and (ruling is null) = (ruled_by is null)
        and (ruling is null or objection is not null));

comment on table listing_takedown is
    'Businesses that an administrator of Banu took out of the directory, with what their owners answered. privacy: personal; subject: business.person';
comment on column listing_takedown.taken_by is 'the administrator; null for what was taken out before this was kept';
comment on column listing_takedown.objection is 'what its owner answers; null while she has not';
comment on column listing_takedown.ruling is 'why it stays out after her answer; null while nobody decided';
comment on column listing_takedown.ruled_by is 'the administrator, another than the one before where there is one';
