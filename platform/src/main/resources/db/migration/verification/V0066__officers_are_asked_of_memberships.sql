-- Who the officers of an office are, memberships tell.
drop policy verification_reads on organisation_role;
