alter table organisation_invitation
    alter column email drop not null,
    add constraint organisation_invitation_by_link check (email is not null or role in ('ENTREPRENEUR', 'MENTOR'));

comment on column organisation_invitation.email is
    'the address that it was sent to; it may have no account; null for a link that the inviter passes on. sealed: id';
